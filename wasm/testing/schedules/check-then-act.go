// The lock is let go between looking for the connection and making it: two make one each, and wait on different ones.
package main

import (
	"fmt"
	"sync"
)

type lazy struct {
	mu sync.Mutex
	c  chan int
}

func (l *lazy) get() chan int {
	l.mu.Lock()
	c := l.c
	l.mu.Unlock()
	if c == nil {
		c = make(chan int)
		l.mu.Lock()
		l.c = c
		l.mu.Unlock()
	}
	return c
}

func main() {
	var l lazy
	go func() { l.get() <- 42 }()
	fmt.Println(<-l.get())
}
