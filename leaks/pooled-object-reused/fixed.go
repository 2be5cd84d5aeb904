package main

import (
	"fmt"
	"sync"
	"time"
)

type call struct{ done chan string }

var calls = sync.Pool{New: func() any { return &call{} }}

// start begins a call.
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
	first.done <- "first"
	calls.Put(first)
	second := start()
	second.done <- "second"
	go wait(second.done)
	time.Sleep(10 * time.Millisecond)
}
