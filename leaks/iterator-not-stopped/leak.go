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

// first takes a value and leaves the iterator in the midst of its loop.
func first() int {
	next, _ := iter.Pull(evens)
	n, _ := next()
	return n
}

func main() {
	for range 3 {
		fmt.Println(first())
	}
	time.Sleep(10 * time.Millisecond)
}
