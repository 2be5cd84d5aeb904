package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

var flushed atomic.Int32

// flushForever runs as long as the program does.
func flushForever() {
	for {
		time.Sleep(5 * time.Millisecond)
		flushed.Add(1)
	}
}

func main() {
	go flushForever()
	time.Sleep(22 * time.Millisecond)
	fmt.Println(flushed.Load() > 2)
}
