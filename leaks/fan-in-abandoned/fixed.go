package main

import (
	"fmt"
	"sync"
	"time"
)

// fanIn brings several sources into one channel, until done is closed.
func fanIn(done <-chan struct{}, sources int) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for source := range sources {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 4 {
				select {
				case out <- source*10 + i:
				case <-done:
					return
				}
			}
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func main() {
	done := make(chan struct{})
	for v := range fanIn(done, 3) {
		if v%10 == 2 {
			break
		}
	}
	close(done)
	time.Sleep(10 * time.Millisecond)
	fmt.Println("found")
}
