// select with default in a loop polls until somebody sends.
package main

import (
	"fmt"
	"time"
)

func main() {
	ch := make(chan int)
	go func() {
		time.Sleep(5 * time.Millisecond)
		ch <- 42
	}()
	polls := 0
	for {
		select {
		case v := <-ch:
			fmt.Println(v, polls > 0)
			return
		default:
			polls++
		}
	}
}
