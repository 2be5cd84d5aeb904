package main

import (
	"fmt"
	"sync"
	"time"
)

type journal struct {
	mu      sync.Mutex
	entries chan string
}

// next holds the lock while it waits, and whoever writes needs the lock.
func (j *journal) next() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return <-j.entries
}

func (j *journal) write(entry string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.entries <- entry
}

func main() {
	j := &journal{entries: make(chan string)}
	go j.next()
	time.Sleep(time.Millisecond)
	for _, entry := range []string{"one", "two"} {
		go j.write(entry)
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println("nothing written")
}
