package main

import (
	"fmt"
	"sync"
	"time"
)

var (
	mu      sync.Mutex
	changed = sync.NewCond(&mu)
	version int
)

// onVersion waits for a version, of which set tells nobody.
func onVersion(wanted int) {
	go func() {
		mu.Lock()
		defer mu.Unlock()
		for version < wanted {
			changed.Wait()
		}
		fmt.Println("version", wanted)
	}()
}

func set(v int) {
	mu.Lock()
	defer mu.Unlock()
	version = v
}

func main() {
	onVersion(1)
	onVersion(2)
	time.Sleep(time.Millisecond)
	set(2)
	time.Sleep(50 * time.Millisecond)
}
