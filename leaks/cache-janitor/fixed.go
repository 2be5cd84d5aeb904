package main

import (
	"fmt"
	"sync"
	"time"
)

type cache struct {
	mu     sync.Mutex
	values map[string]string
	stop   chan struct{}
}

func newCache() *cache {
	c := &cache{values: map[string]string{}, stop: make(chan struct{})}
	go c.janitor()
	return c
}

// janitor empties the cache now and then until the cache is closed.
func (c *cache) janitor() {
	ticker := time.NewTicker(2 * time.Millisecond)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			c.mu.Lock()
			clear(c.values)
			c.mu.Unlock()
		case <-c.stop:
			return
		}
	}
}

func (c *cache) close() { close(c.stop) }

func handle(request int) {
	c := newCache()
	defer c.close()
	c.values["request"] = fmt.Sprint(request)
	time.Sleep(5 * time.Millisecond)
}

func main() {
	for request := range 4 {
		handle(request)
	}
	time.Sleep(5 * time.Millisecond)
}
