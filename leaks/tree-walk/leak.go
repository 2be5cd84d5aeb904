package main

import (
	"fmt"
	"time"
)

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) walk(out chan<- int) {
	if t == nil {
		return
	}
	t.left.walk(out)
	out <- t.value
	t.right.walk(out)
}

func values(t *tree) <-chan int {
	out := make(chan int)
	go func() {
		t.walk(out)
		close(out)
	}()
	return out
}

// same compares two trees and stops at the first difference.
func same(a, b *tree) bool {
	other := values(b)
	for v := range values(a) {
		w, ok := <-other
		if !ok || v != w {
			return false
		}
	}
	_, more := <-other
	return !more
}

func main() {
	one := &tree{value: 1}
	many := &tree{&tree{nil, nil, 1}, &tree{nil, nil, 3}, 2}
	fmt.Println(same(one, many))
	time.Sleep(10 * time.Millisecond)
}
