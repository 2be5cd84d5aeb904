// A hundred thousand goroutines, each waiting on the one before.
package main

import "fmt"

func main() {
	const n = 100_000
	first := make(chan int)
	in := first
	for range n {
		out := make(chan int)
		go func(in <-chan int, out chan<- int) { out <- <-in + 1 }(in, out)
		in = out
	}
	first <- 0
	fmt.Println(<-in)
}
