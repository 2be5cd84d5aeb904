// Main waits for the goroutine, because it says so.
package main

import (
	"fmt"
	"sync"
	"time"
)

func count() {
	for second := 1; second <= 10; second++ {
		fmt.Println("count:", second)
		time.Sleep(300 * time.Millisecond)
	}
}

func main() {
	var counters sync.WaitGroup
	counters.Go(count)
	counters.Wait()
	fmt.Println("main returns")
}
