package main

import (
	"fmt"
	"time"
)

type gauge struct {
	reads int
	stop  chan struct{}
}

// newGauge has its gauge read until it is stopped.
func newGauge() *gauge {
	g := &gauge{stop: make(chan struct{})}
	go func() {
		ticker := time.NewTicker(time.Millisecond)
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				g.reads++
			case <-g.stop:
				return
			}
		}
	}()
	return g
}

func main() {
	for range 3 {
		g := newGauge()
		time.Sleep(5 * time.Millisecond)
		fmt.Println("read:", g.reads > 0)
		close(g.stop)
	}
	time.Sleep(5 * time.Millisecond)
}
