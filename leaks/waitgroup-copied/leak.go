package main

import (
	"fmt"
	"sync"
	"time"
)

type batch struct {
	done sync.WaitGroup
	size int
}

// run gets a copy of the batch, and with it a copy of the WaitGroup.
func (b batch) run(i int) {
	defer b.done.Done()
	fmt.Println("item", i, "of", b.size)
}

func start(size int) {
	b := &batch{size: size}
	b.done.Add(size)
	for i := range size {
		go b.run(i)
	}
	b.done.Wait()
	fmt.Println("batch done")
}

func main() {
	go start(2)
	time.Sleep(10 * time.Millisecond)
}
