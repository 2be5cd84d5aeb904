package main

import (
	"fmt"
	"sync"
)

// main reads while its workers send.
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
	go func() {
		wg.Wait()
		close(out)
	}()
	sum := 0
	for n := range out {
		sum += n
	}
	fmt.Println(sum)
}
