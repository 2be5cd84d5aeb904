// Each access is locked, and what is done with it is not: an update in between is lost.
package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func (c *counter) get() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n
}

func (c *counter) set(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n = n
}

func main() {
	var c counter
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for range 2 {
				c.set(c.get() + 1)
			}
		})
	}
	wg.Wait()
	fmt.Println(c.n)
}
