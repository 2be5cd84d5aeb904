package main

import (
	"fmt"
	"sync"
	"time"
)

// fanIn brings several sources into one channel.
func fanIn(sources int) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for source := range sources {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 4 {
				out <- source*10 + i
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
	for v := range fanIn(3) {
		if v%10 == 2 {
			break
		}
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println("found")
}
