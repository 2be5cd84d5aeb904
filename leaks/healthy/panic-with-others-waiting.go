package main

import (
	"fmt"
	"time"
)

// main panics while others wait for it: they could have gone on.
func main() {
	work := make(chan int)
	for range 3 {
		go func() {
			for n := range work {
				fmt.Println(n)
			}
		}()
	}
	for n := range 3 {
		work <- n
		time.Sleep(time.Millisecond)
	}
	var numbers []int
	work <- numbers[3]
}
