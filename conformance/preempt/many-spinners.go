// A hundred thousand goroutines spin at once: a timer among them fires, and all of them see the flag it sets.
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
	start := make(chan bool)
	for range 100_000 {
		wg.Go(func() {
			<-start
			for !stop.Load() {
			}
		})
	}
	time.AfterFunc(20*time.Millisecond, func() {
		fmt.Println("timer")
		stop.Store(true)
	})
	close(start)
	wg.Wait()
	fmt.Println("all stopped")
}
