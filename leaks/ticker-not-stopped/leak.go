package main

import (
	"fmt"
	"time"
)

type gauge struct{ reads int }

// newGauge has its gauge read for ever.
func newGauge() *gauge {
	g := &gauge{}
	go func() {
		for range time.Tick(time.Millisecond) {
			g.reads++
		}
	}()
	return g
}

func main() {
	for range 3 {
		g := newGauge()
		time.Sleep(5 * time.Millisecond)
		fmt.Println("read:", g.reads > 0)
	}
	time.Sleep(5 * time.Millisecond)
}
