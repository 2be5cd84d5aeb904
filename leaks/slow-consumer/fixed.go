package main

import (
	"fmt"
	"time"
)

var entries = make(chan string, 4)

// store is slower than what comes in.
func store() {
	for range entries {
		time.Sleep(5 * time.Millisecond)
	}
}

// handle drops what there is no room for.
func handle(request int) {
	go func() {
		select {
		case entries <- fmt.Sprint("request ", request):
		default:
		}
	}()
}

func main() {
	go store()
	for request := range 40 {
		handle(request)
		time.Sleep(time.Millisecond)
	}
}
