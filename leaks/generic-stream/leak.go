package main

import (
	"fmt"
	"strings"
	"time"
)

func stream[T any](values ...T) <-chan T {
	out := make(chan T)
	go func() {
		for _, v := range values {
			out <- v
		}
		close(out)
	}()
	return out
}

// find takes values up to the first that fits.
func find[T any](in <-chan T, fits func(T) bool) (T, bool) {
	for v := range in {
		if fits(v) {
			return v, true
		}
	}
	var none T
	return none, false
}

func main() {
	names := stream("ann", "bob", "cid", "dora")
	fmt.Println(find(names, func(s string) bool { return strings.HasPrefix(s, "b") }))
	time.Sleep(10 * time.Millisecond)
}
