package main

import (
	"fmt"
	"sync"
	"time"
)

// race has three runners wait for the start, and wakes one.
func race() {
	var mu sync.Mutex
	start, started := sync.NewCond(&mu), false
	for runner := range 3 {
		go func() {
			mu.Lock()
			defer mu.Unlock()
			for !started {
				start.Wait()
			}
			fmt.Println("runner", runner)
		}()
	}
	time.Sleep(time.Millisecond)
	mu.Lock()
	started = true
	start.Signal()
	mu.Unlock()
}

func main() {
	race()
	time.Sleep(10 * time.Millisecond)
}
