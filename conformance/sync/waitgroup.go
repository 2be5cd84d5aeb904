// WaitGroup: Go, reuse, and the panic for a negative counter.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var wg sync.WaitGroup
	var n atomic.Int64
	for round := range 3 {
		for i := range 100 {
			wg.Go(func() { n.Add(int64(i * round)) })
		}
		wg.Wait()
		fmt.Println(round, n.Load())
	}
	wg.Add(2)
	var waiters sync.WaitGroup
	for range 5 {
		waiters.Go(func() { wg.Wait(); n.Add(1) })
	}
	wg.Done()
	wg.Done()
	waiters.Wait()
	fmt.Println(n.Load())
	defer func() { fmt.Println(recover()) }()
	wg.Done()
}
