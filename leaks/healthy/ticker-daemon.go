package main

import (
	"fmt"
	"time"
)

// A daemon that ticks as long as the program runs.
func main() {
	beats := make(chan int, 100)
	go func() {
		for range time.Tick(time.Millisecond) {
			beats <- 1
		}
	}()
	time.Sleep(20 * time.Millisecond)
	fmt.Println(len(beats) > 10)
}
