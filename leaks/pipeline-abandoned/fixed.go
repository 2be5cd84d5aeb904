package main

import (
	"fmt"
	"time"
)

func count(done <-chan struct{}, to int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range to {
			select {
			case out <- i:
			case <-done:
				return
			}
		}
	}()
	return out
}

func square(done <-chan struct{}, in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := range in {
			select {
			case out <- n * n:
			case <-done:
				return
			}
		}
	}()
	return out
}

func main() {
	done := make(chan struct{})
	for n := range square(done, count(done, 100)) {
		if n > 20 {
			fmt.Println(n)
			break
		}
	}
	close(done)
	time.Sleep(10 * time.Millisecond)
}
