// Timers and tickers in the past fire at once, whichever way they are made; a ticker refuses to be one.
package main

import (
	"context"
	"fmt"
	"math"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, -1, -time.Hour, math.MinInt64} {
		<-time.After(d)
		done := make(chan bool)
		time.AfterFunc(d, func() { close(done) })
		<-done
		time.Sleep(d)
		t := time.NewTimer(time.Hour)
		t.Reset(d)
		<-t.C
	}
	fmt.Println("all fired")
	past := make(chan int, 1000)
	for i := range 1000 {
		time.AfterFunc(-time.Duration(i)*time.Hour, func() { past <- i })
	}
	sum := 0
	for range 1000 {
		sum += <-past
	}
	fmt.Println(sum)
	ctx, cancel := context.WithDeadline(context.Background(), time.Unix(0, 0))
	defer cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err())
	for _, d := range []time.Duration{0, -time.Second} {
		func() {
			defer func() { fmt.Println(recover()) }()
			time.NewTicker(d)
		}()
		func() {
			defer func() { fmt.Println(recover()) }()
			t := time.NewTicker(time.Hour)
			defer t.Stop()
			t.Reset(d)
		}()
	}
	fmt.Println(time.Tick(-1) == nil)
	far := time.NewTimer(math.MaxInt64)
	fmt.Println(far.Stop())
}
