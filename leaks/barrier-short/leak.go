package main

import (
	"fmt"
	"sync"
	"time"
)

type barrier struct {
	mu      sync.Mutex
	all     *sync.Cond
	waiting int
	size    int
}

func newBarrier(size int) *barrier {
	b := &barrier{size: size}
	b.all = sync.NewCond(&b.mu)
	return b
}

// wait returns when as many wait as the barrier is made for.
func (b *barrier) wait() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.waiting++
	for b.waiting < b.size {
		b.all.Wait()
	}
	b.all.Broadcast()
}

func main() {
	b := newBarrier(4)
	for i := range 3 {
		go func() {
			b.wait()
			fmt.Println("passed", i)
		}()
	}
	time.Sleep(10 * time.Millisecond)
}
