package main

import (
	"fmt"
	"sync"
	"time"
)

// All wait for the one that loads, and all go on.
func main() {
	load := sync.OnceValue(func() int {
		time.Sleep(5 * time.Millisecond)
		return 42
	})
	var wg sync.WaitGroup
	for range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			load()
		}()
	}
	wg.Wait()
	fmt.Println(load())
}
