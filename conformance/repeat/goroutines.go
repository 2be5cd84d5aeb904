// Goroutines that compute, are interrupted and print: who comes when.
package main

import (
	"fmt"
	"math/rand/v2"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	for id := range 6 {
		wg.Go(func() {
			x := uint64(id)
			for round := range 4 {
				for range 1_000_000 + rand.IntN(2_000_000) {
					x = x*6364136223846793005 + 1442695040888963407
				}
				fmt.Println(id, round, x>>60)
			}
		})
	}
	wg.Wait()
}
