package main

import (
	"fmt"
	"time"
)

// beat prints at every tick. Stop ends the ticks, but does not close the channel.
func beat(ticks <-chan time.Time) {
	for range ticks {
		fmt.Println("beat")
	}
}

func main() {
	ticker := time.NewTicker(time.Millisecond)
	go beat(ticker.C)
	time.Sleep(3500 * time.Microsecond)
	ticker.Stop()
	time.Sleep(20 * time.Millisecond)
}
