package main

import (
	"fmt"
	"time"
)

// squares puts ten numbers into a buffer that holds them all.
func squares() <-chan int {
	out := make(chan int, 10)
	go func() {
		for i := range 10 {
			out <- i * i
		}
		close(out)
	}()
	return out
}

func main() {
	numbers := squares()
	for range 3 {
		fmt.Println(<-numbers)
	}
	time.Sleep(10 * time.Millisecond)
}
