package main

import (
	"fmt"
	"sync"
	"time"
)

type journal struct {
	mu      sync.Mutex
	read    int
	entries chan string
}

// next locks for what it changes, after it has waited.
func (j *journal) next() string {
	entry := <-j.entries
	j.mu.Lock()
	defer j.mu.Unlock()
	j.read++
	return entry
}

func (j *journal) write(entry string) {
	j.entries <- entry
}

func main() {
	j := &journal{entries: make(chan string, 1)}
	go j.next()
	time.Sleep(time.Millisecond)
	for _, entry := range []string{"one", "two"} {
		go j.write(entry)
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println("written")
}
