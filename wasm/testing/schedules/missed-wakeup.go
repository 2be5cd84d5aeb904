// The consumer looks into the queue and then waits to be woken; the producer wakes only one who waits already.
package main

import (
	"fmt"
	"sync"
)

type queue struct {
	mu    sync.Mutex
	items []int
	wake  chan struct{}
}

func (q *queue) put(v int) {
	q.mu.Lock()
	q.items = append(q.items, v)
	q.mu.Unlock()
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

func (q *queue) take() int {
	for {
		q.mu.Lock()
		if len(q.items) > 0 {
			v := q.items[0]
			q.items = q.items[1:]
			q.mu.Unlock()
			return v
		}
		q.mu.Unlock()
		<-q.wake
	}
}

func main() {
	q := &queue{wake: make(chan struct{})}
	go func() {
		for i := range 3 {
			q.put(i)
		}
	}()
	sum := 0
	for range 3 {
		sum += q.take()
	}
	fmt.Println(sum)
}
