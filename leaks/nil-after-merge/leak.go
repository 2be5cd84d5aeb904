package main

import (
	"fmt"
	"time"
)

// merge sets each input to nil when it is done, and forgets to stop when both are.
func merge(a, b <-chan int, out chan<- int) {
	for {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			out <- v
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			out <- v
		}
	}
}

func numbers(values ...int) <-chan int {
	out := make(chan int, len(values))
	for _, v := range values {
		out <- v
	}
	close(out)
	return out
}

func main() {
	out := make(chan int, 4)
	go merge(numbers(1, 2), numbers(3, 4), out)
	sum := 0
	for range 4 {
		sum += <-out
	}
	fmt.Println(sum)
	time.Sleep(10 * time.Millisecond)
}
