package main

import (
	"fmt"
	"time"
)

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) walk(out chan<- int, done <-chan struct{}) {
	if t == nil {
		return
	}
	t.left.walk(out, done)
	select {
	case out <- t.value:
	case <-done:
		return
	}
	t.right.walk(out, done)
}

func values(t *tree, done <-chan struct{}) <-chan int {
	out := make(chan int)
	go func() {
		t.walk(out, done)
		close(out)
	}()
	return out
}

// same compares two trees and stops at the first difference.
func same(a, b *tree) bool {
	done := make(chan struct{})
	defer close(done)
	other := values(b, done)
	for v := range values(a, done) {
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
