package main

import (
	"fmt"
	"os"
	"os/signal"
	"time"
)

// A goroutine that waits for an interrupt, which does not come.
func main() {
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	go func() {
		<-interrupts
		fmt.Println("interrupted")
		os.Exit(1)
	}()
	time.Sleep(20 * time.Millisecond)
	fmt.Println("done")
}
