package main

import (
	"fmt"
	"sync"
	"time"
)

var mu sync.Mutex

// slow holds the lock for a while, and main returns before the others have had it.
func slow(name string) {
	mu.Lock()
	defer mu.Unlock()
	time.Sleep(4 * time.Millisecond)
	fmt.Println(name)
}

func main() {
	for _, name := range []string{"first", "second", "third", "fourth"} {
		go slow(name)
	}
	time.Sleep(14 * time.Millisecond)
}
