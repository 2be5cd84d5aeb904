package main

import (
	"fmt"
	"sync"
	"time"
)

// await waits for a state, which a signal only tells of.
func await() {
	ready := sync.NewCond(&sync.Mutex{})
	isReady := true
	ready.Signal()
	go func() {
		ready.L.Lock()
		defer ready.L.Unlock()
		for !isReady {
			ready.Wait()
		}
		fmt.Println("ready")
	}()
}

func main() {
	await()
	time.Sleep(10 * time.Millisecond)
}
