package main

import (
	"fmt"
	"time"
)

// divide recovers from a panic, and then nobody sends.
func divide(a, b int, out chan<- int) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("recovered:", e)
		}
	}()
	out <- a / b
}

func show(a, b int) {
	out := make(chan int)
	go divide(a, b, out)
	fmt.Println(<-out)
}

func main() {
	go show(6, 3)
	go show(6, 0)
	time.Sleep(10 * time.Millisecond)
}
