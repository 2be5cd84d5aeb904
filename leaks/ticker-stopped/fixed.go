package main

import (
	"fmt"
	"time"
)

// beat prints at every tick until it is told to end.
func beat(ticks <-chan time.Time, end <-chan struct{}) {
	for {
		select {
		case <-ticks:
			fmt.Println("beat")
		case <-end:
			return
		}
	}
}

func main() {
	ticker := time.NewTicker(time.Millisecond)
	end := make(chan struct{})
	go beat(ticker.C, end)
	time.Sleep(3500 * time.Microsecond)
	ticker.Stop()
	close(end)
	time.Sleep(20 * time.Millisecond)
}
