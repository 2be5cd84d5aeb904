package main

import (
	"fmt"
	"sync"
)

type pool struct {
	jobs chan func()
	wg   sync.WaitGroup
}

func newPool(size int) *pool {
	p := &pool{jobs: make(chan func())}
	for range size {
		go p.work()
	}
	return p
}

func (p *pool) work() {
	for job := range p.jobs {
		job()
		p.wg.Done()
	}
}

func (p *pool) do(job func()) {
	p.wg.Add(1)
	p.jobs <- job
}

// main uses one pool until it returns.
func main() {
	p := newPool(3)
	results := make([]int, 10)
	for i := range results {
		p.do(func() { results[i] = i * i })
	}
	p.wg.Wait()
	fmt.Println(results)
}
