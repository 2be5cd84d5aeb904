// A goroutine that takes a mutex again at once does not keep it from others for ever.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	n := 0
	go func() {
		for {
			mu.Lock()
			for range 1000 {
				n++
			}
			mu.Unlock()
		}
	}()
	for range 20 {
		mu.Lock()
		n = 0
		mu.Unlock()
	}
	fmt.Println("got it twenty times")
}
