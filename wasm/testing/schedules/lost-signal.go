// A signal that nobody waits for yet is lost: Wait without a condition waits for ever.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	ready := sync.NewCond(&mu)
	go func() {
		mu.Lock()
		defer mu.Unlock()
		ready.Signal()
	}()
	mu.Lock()
	ready.Wait()
	mu.Unlock()
	fmt.Println("ready")
}
