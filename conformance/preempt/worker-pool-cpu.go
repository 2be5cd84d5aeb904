// Workers that only compute all make progress and finish.
package main

import (
	"fmt"
	"sync"
)

func collatz(n int) (steps int) {
	for n != 1 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		steps++
	}
	return
}

func main() {
	jobs := make(chan int)
	var mu sync.Mutex
	best, bestAt := 0, 0
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for n := range jobs {
				s := collatz(n)
				mu.Lock()
				if s > best || s == best && n < bestAt {
					best, bestAt = s, n
				}
				mu.Unlock()
			}
		})
	}
	for n := 1; n < 60_000; n++ {
		jobs <- n
	}
	close(jobs)
	wg.Wait()
	fmt.Println(bestAt, best)
}
