// Main returns after one second, and once its goroutine has counted to ten.
package main

import (
	"fmt"
	"sync"
	"time"
)

func count() {
	for number := 1; number <= 10; number++ {
		fmt.Println("count:", number)
		time.Sleep(300 * time.Millisecond)
	}
}

func main() {
	var counters sync.WaitGroup
	counters.Go(count)
	time.Sleep(time.Second)
	counters.Wait()
	fmt.Println("main returns")
}
