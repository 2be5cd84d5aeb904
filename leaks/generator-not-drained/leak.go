package main

import (
	"fmt"
	"time"
)

// fibonacci sends numbers for ever.
func fibonacci() <-chan int {
	out := make(chan int)
	go func() {
		for a, b := 0, 1; ; a, b = b, a+b {
			out <- a
		}
	}()
	return out
}

func main() {
	numbers := fibonacci()
	for range 5 {
		fmt.Println(<-numbers)
	}
	time.Sleep(10 * time.Millisecond)
}
