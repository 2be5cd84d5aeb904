package main

import (
	"fmt"
	"sync"
	"time"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func (c *counter) add(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n += n
}

// addTwice locks, and calls what locks again: Go's mutexes are not recursive.
func (c *counter) addTwice(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n += n
	c.add(n)
}

func main() {
	c := &counter{}
	go c.addTwice(2)
	time.Sleep(10 * time.Millisecond)
	fmt.Println("done")
}
