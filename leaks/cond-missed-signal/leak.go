package main

import (
	"fmt"
	"sync"
	"time"
)

// await waits for a signal that was given before anybody waited for it.
func await() {
	ready := sync.NewCond(&sync.Mutex{})
	ready.Signal()
	go func() {
		ready.L.Lock()
		defer ready.L.Unlock()
		ready.Wait()
		fmt.Println("ready")
	}()
}

func main() {
	await()
	time.Sleep(10 * time.Millisecond)
}
