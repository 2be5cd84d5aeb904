package main

import (
	"fmt"
	"sync"
)

// main waits for its workers before it reads what they send.
func main() {
	var wg sync.WaitGroup
	out := make(chan int)
	for i := range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out <- i
		}()
	}
	wg.Wait()
	close(out)
	for n := range out {
		fmt.Println(n)
	}
}
