package main

import (
	"fmt"
	"sync"
	"time"
)

// main takes the first answer while others are still sought; the goroutine that would close the channel waits for these.
func main() {
	var wg sync.WaitGroup
	answers := make(chan int, 4)
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			time.Sleep(time.Duration(i+1) * 5 * time.Millisecond)
			answers <- i
		}()
	}
	go func() {
		wg.Wait()
		close(answers)
	}()
	fmt.Println(<-answers)
}
