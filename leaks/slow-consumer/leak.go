package main

import (
	"fmt"
	"time"
)

var entries = make(chan string)

// store is slower than what comes in.
func store() {
	for range entries {
		time.Sleep(5 * time.Millisecond)
	}
}

func handle(request int) {
	go func() {
		entries <- fmt.Sprint("request ", request)
	}()
}

func main() {
	go store()
	for request := range 40 {
		handle(request)
		time.Sleep(time.Millisecond)
	}
}
