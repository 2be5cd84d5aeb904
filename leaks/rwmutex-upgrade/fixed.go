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

// get gives the read lock back before it asks for the write lock.
func (c *cache) get(key string) int {
	c.mu.RLock()
	v, ok := c.values[key]
	c.mu.RUnlock()
	if ok {
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
