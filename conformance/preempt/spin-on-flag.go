// A goroutine that waits for an atomic flag in an empty loop sees it change.
package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var flag atomic.Bool
	done := make(chan bool)
	go func() {
		for !flag.Load() {
		}
		close(done)
	}()
	go func() { flag.Store(true) }()
	<-done
	fmt.Println("seen")
}
