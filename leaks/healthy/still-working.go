package main

import (
	"fmt"
	"time"
)

// Some are still at work when main has enough.
func main() {
	results := make(chan int, 8)
	for i := range 8 {
		go func() {
			time.Sleep(time.Duration(i) * 3 * time.Millisecond)
			results <- i
		}()
	}
	fmt.Println(<-results, <-results)
}
