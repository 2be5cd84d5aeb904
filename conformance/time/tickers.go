// Tickers: ticks in order, slow readers miss some, Reset, the panic for a bad period.
package main

import (
	"fmt"
	"time"
)

func main() {
	tick := time.NewTicker(3 * time.Millisecond)
	last := time.Now()
	ordered := true
	for range 5 {
		at := <-tick.C
		ordered = ordered && !at.Before(last)
		last = at
	}
	fmt.Println(ordered)
	time.Sleep(30 * time.Millisecond)
	n := 0
	for range 2 {
		select {
		case <-tick.C:
			n++
		default:
		}
	}
	fmt.Println("at most one is kept:", n <= 1)
	tick.Reset(time.Hour)
	select {
	case <-tick.C:
		fmt.Println("old tick")
	case <-time.After(10 * time.Millisecond):
		fmt.Println("reset")
	}
	tick.Stop()
	fmt.Println(time.Tick(0) == nil)
	defer func() { fmt.Println(recover()) }()
	time.NewTicker(0)
}
