package main

import (
	"fmt"
	"time"
)

// poll waits for work until there is no more.
func poll(work <-chan string) {
	for item := range work {
		fmt.Println(item)
	}
}

func main() {
	work := make(chan string, 1)
	go poll(work)
	work <- "first"
	close(work)
	time.Sleep(50 * time.Millisecond)
}
