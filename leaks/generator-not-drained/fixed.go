package main

import (
	"fmt"
	"iter"
	"time"
)

// fibonacci is an iterator: it needs no goroutine.
func fibonacci() iter.Seq[int] {
	return func(yield func(int) bool) {
		for a, b := 0, 1; yield(a); a, b = b, a+b {
		}
	}
}

func main() {
	n := 0
	for number := range fibonacci() {
		if n++; n > 5 {
			break
		}
		fmt.Println(number)
	}
	time.Sleep(10 * time.Millisecond)
}
