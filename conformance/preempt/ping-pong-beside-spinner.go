// Unbuffered ping-pong makes progress beside a spinning goroutine.
package main

import "fmt"

func main() {
	go func() {
		for {
		}
	}()
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
	}()
	v := 0
	for range 50 {
		ping <- v
		v = <-pong
	}
	fmt.Println(v)
}
