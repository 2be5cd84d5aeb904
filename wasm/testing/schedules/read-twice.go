// A reader that holds the lock for reading takes it once more: between the two, a writer may have come to wait.
package main

import (
	"fmt"
	"sync"
)

type cache struct {
	mu   sync.RWMutex
	size int
}

func (c *cache) len() int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.size
}

func (c *cache) describe() string {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return fmt.Sprint(c.len(), " entries")
}

func (c *cache) grow() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.size++
}

func main() {
	var c cache
	var wg sync.WaitGroup
	wg.Go(func() { c.describe() })
	wg.Go(c.grow)
	wg.Wait()
	fmt.Println("done")
}
