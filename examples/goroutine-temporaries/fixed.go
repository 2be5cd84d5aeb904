// Two hundred requests, each with a buffer for itself. The auditor listens to all of them.
package main

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"time"
)

// handle needs its buffer only until it returns.
func handle(request int, audit chan<- int) {
	buffer := bytes.Repeat([]byte("page "), 50<<10) // 250 KiB
	audit <- request
	io.Discard.Write(buffer)
}

func listen(audit <-chan int) {
	for range audit {
	}
}

func main() {
	audit := make(chan int)
	go listen(audit)
	for request := 1; request <= 200; request++ {
		go handle(request, audit)
		time.Sleep(10 * time.Millisecond)
		if request%20 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			fmt.Printf("%3d requests, goroutines: %3d, KiB of stacks: %3d\n",
				request, runtime.NumGoroutine(), m.StackInuse>>10)
		}
	}
}
