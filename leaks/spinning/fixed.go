package main

import (
	"fmt"
	"time"
)

// await waits for a channel.
func await(ready <-chan struct{}) {
	<-ready
	fmt.Println("ready")
}

func main() {
	ready := make(chan struct{})
	go await(ready)
	close(ready)
	time.Sleep(50 * time.Millisecond)
}
