// Sleepers wake in the order of their times, whatever the order they began in, and none too early.
package main

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// round returns the order in which six sleepers woke.
func round(unit time.Duration) []int {
	var mu sync.Mutex
	var order []int
	var wg sync.WaitGroup
	start := time.Now()
	for _, n := range []int{6, 2, 4, 1, 5, 3} {
		wg.Go(func() {
			time.Sleep(time.Duration(n) * unit)
			mu.Lock()
			defer mu.Unlock()
			if time.Since(start) < time.Duration(n)*unit {
				fmt.Println("too early", n)
			}
			order = append(order, n)
		})
	}
	wg.Wait()
	return order
}

func main() {
	order := round(10 * time.Millisecond)
	// A machine that stalls lets several sleep for too long: then their order says nothing.
	for try := 0; try < 50 && !slices.IsSorted(order); try++ {
		order = round(10 * time.Millisecond)
	}
	fmt.Println(order)
	time.Sleep(0)
	time.Sleep(-time.Hour)
	fmt.Println("no wait")
}
