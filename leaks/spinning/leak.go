package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

// await burns a processor until a flag is set that nobody sets.
func await(ready *atomic.Bool) {
	for !ready.Load() {
	}
	fmt.Println("ready")
}

func main() {
	var ready atomic.Bool
	go await(&ready)
	time.Sleep(50 * time.Millisecond)
}
