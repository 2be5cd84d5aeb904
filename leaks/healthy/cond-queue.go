package main

import (
	"fmt"
	"sync"
	"time"
)

type queue struct {
	mu    sync.Mutex
	more  *sync.Cond
	items []int
	taken int
}

func (q *queue) take() {
	for {
		q.mu.Lock()
		for len(q.items) == 0 {
			q.more.Wait()
		}
		q.items = q.items[1:]
		q.taken++
		q.mu.Unlock()
	}
}

// Two workers wait for more when main returns.
func main() {
	q := &queue{}
	q.more = sync.NewCond(&q.mu)
	for range 2 {
		go q.take()
	}
	for i := range 10 {
		time.Sleep(time.Millisecond)
		q.mu.Lock()
		q.items = append(q.items, i)
		q.mu.Unlock()
		q.more.Signal()
	}
	time.Sleep(time.Millisecond)
	q.mu.Lock()
	defer q.mu.Unlock()
	fmt.Println(q.taken)
}
