package main

import (
	"fmt"
	"time"
)

type pool[Job, Result any] struct {
	jobs    chan Job
	results chan Result
}

func newPool[Job, Result any](workers int, do func(Job) Result) *pool[Job, Result] {
	p := &pool[Job, Result]{jobs: make(chan Job, 8), results: make(chan Result)}
	for range workers {
		go p.work(do)
	}
	return p
}

func (p *pool[Job, Result]) work(do func(Job) Result) {
	for job := range p.jobs {
		p.results <- do(job)
	}
}

func main() {
	p := newPool(3, func(text string) int { return len(text) })
	for _, text := range []string{"a", "bb", "ccc", "dddd"} {
		p.jobs <- text
	}
	close(p.jobs)
	for range 4 {
		fmt.Println(<-p.results)
	}
	time.Sleep(10 * time.Millisecond)
}
