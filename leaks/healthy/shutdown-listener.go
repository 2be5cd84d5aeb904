package main

import (
	"fmt"
	"time"
)

var shutdown = make(chan struct{})

// One goroutine waits for the word to shut down, which this time does not come.
func main() {
	go func() {
		<-shutdown
		fmt.Println("shutting down")
	}()
	time.Sleep(20 * time.Millisecond)
	fmt.Println("done")
}
