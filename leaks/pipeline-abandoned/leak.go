package main

import (
	"fmt"
	"time"
)

func count(to int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range to {
			out <- i
		}
	}()
	return out
}

func square(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := range in {
			out <- n * n
		}
	}()
	return out
}

func main() {
	for n := range square(count(100)) {
		if n > 20 {
			fmt.Println(n)
			break
		}
	}
	time.Sleep(10 * time.Millisecond)
}
