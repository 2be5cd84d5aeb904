// Fifty goroutines spin until a flag is set by a timer; main and timers get their turns among them.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	var stop atomic.Bool
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			for !stop.Load() {
			}
		})
	}
	time.AfterFunc(20*time.Millisecond, func() { stop.Store(true) })
	wg.Wait()
	fmt.Println("all stopped")
}
