package main

import (
	"fmt"
	"time"
)

// poll looks for work over and over, and never sees the end.
func poll(work <-chan string) {
	for {
		select {
		case item := <-work:
			fmt.Println(item)
		default:
		}
	}
}

func main() {
	work := make(chan string, 1)
	go poll(work)
	work <- "first"
	time.Sleep(50 * time.Millisecond)
}
