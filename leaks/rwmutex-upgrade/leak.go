package main

import (
	"fmt"
	"sync"
	"time"
)

type cache struct {
	mu     sync.RWMutex
	values map[string]int
}

// get asks for the write lock while it holds the read lock.
func (c *cache) get(key string) int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	if v, ok := c.values[key]; ok {
		return v
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.values[key] = len(key)
	return len(key)
}

func main() {
	c := &cache{values: map[string]int{"a": 1}}
	go c.get("a")
	go c.get("missing")
	time.Sleep(10 * time.Millisecond)
	fmt.Println("done")
}
