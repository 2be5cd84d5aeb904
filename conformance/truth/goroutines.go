// Tens of thousands of goroutines that start, allocate and end.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	for range 200 {
		for i := range 250 {
			wg.Go(func() {
				buf := make([]int, 64+i%64)
				buf[i%64] = i
				mu.Lock()
				sum += buf[i%64]
				mu.Unlock()
			})
		}
		wg.Wait()
	}
	fmt.Println(sum)
	figures()
}
