// Tickers of random periods beside a goroutine that computes: how often each fires, and at what time.
package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

func main() {
	fmt.Println(time.Now().UTC())
	start := time.Now()
	x := 1.0
	go func() {
		for {
			x *= 1.0000001
		}
	}()
	fast, slow := time.NewTicker(5*time.Millisecond+rand.N(5*time.Millisecond)), time.NewTicker(25*time.Millisecond)
	end := time.After(200 * time.Millisecond)
	ticks := 0
	for {
		select {
		case t := <-fast.C:
			ticks++
			fmt.Print(t.Sub(start), " ")
		case <-slow.C:
			fmt.Println("slow", ticks)
		case <-end:
			fmt.Println(time.Since(start), ticks)
			return
		}
	}
}
