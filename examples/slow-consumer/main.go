// A request comes every millisecond. Storing its entry takes five.
package main

import (
	"bytes"
	"fmt"
	"runtime"
	"time"
)

var entries = make(chan []byte)

// store takes entries one by one.
func store() {
	for range entries {
		time.Sleep(5 * time.Millisecond)
	}
}

// handle reads a request and leaves its entry to a goroutine, so that nobody waits.
func handle() {
	request := make([]byte, 128<<10)
	entry := bytes.Clone(request[:8<<10])
	go func() { entries <- entry }()
}

func main() {
	go store()
	for range 1000 {
		handle()
		time.Sleep(time.Millisecond)
	}
	fmt.Println("goroutines:", runtime.NumGoroutine())
}
