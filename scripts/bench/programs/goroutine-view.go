// 50,000 pairs of goroutines pass a value to and fro: about five million changes of state, all goroutines alive at once.
package main

import (
	"fmt"
	"sync"
)

const (
	pairs  = 50_000
	rounds = 16
)

func pass(in <-chan int, out chan<- int, all *sync.WaitGroup) {
	defer all.Done()
	for range rounds {
		out <- <-in + 1
	}
}

func main() {
	var all sync.WaitGroup
	starts := make([]chan int, pairs)
	for i := range starts {
		there, back := make(chan int, 1), make(chan int)
		starts[i] = there
		all.Add(2)
		go pass(there, back, &all)
		go pass(back, there, &all)
	}
	for _, start := range starts {
		start <- 0
	}
	all.Wait()
	fmt.Println("done")
}
