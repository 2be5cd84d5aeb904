// Exponential recursion without a loop does not keep a ticker from ticking.
package main

import (
	"fmt"
	"time"
)

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func main() {
	go fib(90)
	t := time.NewTicker(3 * time.Millisecond)
	for range 3 {
		<-t.C
	}
	fmt.Println("three ticks")
}
