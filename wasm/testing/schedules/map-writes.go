// Two goroutines write to one map.
package main

import (
	"fmt"
	"sync"
)

func main() {
	squares := map[int]int{}
	var wg sync.WaitGroup
	for half := range 2 {
		wg.Go(func() {
			for i := half * 20; i < (half+1)*20; i++ {
				squares[i] = i * i
			}
		})
	}
	wg.Wait()
	fmt.Println(len(squares))
}
