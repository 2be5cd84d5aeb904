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

// addTwice leaves the locking to what it calls.
func (c *counter) addTwice(n int) {
	c.add(n)
	c.add(n)
}

func main() {
	c := &counter{}
	go c.addTwice(2)
	time.Sleep(10 * time.Millisecond)
	fmt.Println("done")
}
