// Cond: Signal wakes one, Broadcast all; a bounded queue built on it.
package main

import (
	"fmt"
	"sync"
)

type queue struct {
	mu       sync.Mutex
	notEmpty *sync.Cond
	notFull  *sync.Cond
	items    []int
}

func (q *queue) put(v int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 3 {
		q.notFull.Wait()
	}
	q.items = append(q.items, v)
	q.notEmpty.Signal()
}

func (q *queue) take() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 {
		q.notEmpty.Wait()
	}
	v := q.items[0]
	q.items = q.items[1:]
	q.notFull.Signal()
	return v
}

func main() {
	q := &queue{}
	q.notEmpty, q.notFull = sync.NewCond(&q.mu), sync.NewCond(&q.mu)
	var wg sync.WaitGroup
	total := make([]int, 4)
	for w := range 4 {
		wg.Go(func() {
			for range 250 {
				total[w] += q.take()
			}
		})
	}
	for i := range 1000 {
		q.put(i)
	}
	wg.Wait()
	fmt.Println(total[0]+total[1]+total[2]+total[3], len(q.items))

	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	ready, woken := false, 0
	for range 10 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			for !ready {
				cond.Wait()
			}
			woken++
		})
	}
	mu.Lock()
	ready = true
	cond.Broadcast()
	mu.Unlock()
	wg.Wait()
	fmt.Println(woken)
}
