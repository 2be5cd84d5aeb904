package main

import (
	"fmt"
	"iter"
	"time"
)

func evens(yield func(int) bool) {
	for n := 0; yield(n); n += 2 {
	}
}

// first takes a value and ends the iterator.
func first() int {
	next, stop := iter.Pull(evens)
	defer stop()
	n, _ := next()
	return n
}

func main() {
	for range 3 {
		fmt.Println(first())
	}
	time.Sleep(10 * time.Millisecond)
}
