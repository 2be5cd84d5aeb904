package main

import (
	"fmt"
	"time"
)

func collatz(n int) (steps int) {
	for ; n != 1; steps++ {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
	}
	return steps
}

// longest is at work when main has waited long enough, and shows its progress.
func longest(progress chan<- int) {
	best := 0
	for n := 1; ; n++ {
		if s := collatz(n); s > best {
			best = s
			progress <- n
		}
	}
}

func main() {
	progress := make(chan int, 1000)
	go longest(progress)
	time.Sleep(5 * time.Millisecond)
	fmt.Println(<-progress)
}
