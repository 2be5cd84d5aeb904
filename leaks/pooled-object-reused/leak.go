package main

import (
	"fmt"
	"sync"
	"time"
)

type call struct{ done chan string }

var calls = sync.Pool{New: func() any { return &call{} }}

// start begins a call. A call from the pool may be one that somebody still waits for.
func start() *call {
	c := calls.Get().(*call)
	c.done = make(chan string, 1)
	return c
}

func wait(done <-chan string) {
	fmt.Println(<-done)
}

func main() {
	first := start()
	go wait(first.done)
	calls.Put(first) // too early: its answer is yet to come
	second := start()
	second.done <- "second"
	first.done = second.done
	go wait(first.done)
	time.Sleep(10 * time.Millisecond)
}
