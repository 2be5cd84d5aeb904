// Workers add themselves to the wait group when they run: Wait may return before all have.
package main

import (
	"fmt"
	"sync"
)

func main() {
	results := make(chan int, 10)
	started := make(chan bool, 3)
	var wg sync.WaitGroup
	for i := range 3 {
		go func() {
			wg.Add(1)
			defer wg.Done()
			started <- true
			results <- i
		}()
	}
	<-started
	wg.Wait()
	close(results)
	n := 0
	for range results {
		n++
	}
	fmt.Println(n)
}
