package main

import "fmt"

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
	sum := 0
	for n := range square(count(100)) {
		sum += n
	}
	fmt.Println(sum)
}
