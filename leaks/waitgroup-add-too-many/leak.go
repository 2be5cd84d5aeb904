package main

import (
	"fmt"
	"sync"
	"time"
)

// countAll expects one more than it starts.
func countAll(words []string) <-chan int {
	var wg sync.WaitGroup
	total := make(chan int, len(words))
	wg.Add(len(words) + 1)
	for _, word := range words {
		go func() {
			defer wg.Done()
			total <- len(word)
		}()
	}
	go func() {
		wg.Wait()
		close(total)
	}()
	return total
}

func main() {
	total := countAll([]string{"one", "two", "three"})
	fmt.Println(<-total + <-total + <-total)
	time.Sleep(10 * time.Millisecond)
}
