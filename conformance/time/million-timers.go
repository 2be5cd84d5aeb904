// A million timers: all can be stopped, some fire.
package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

func main() {
	const n = 1_000_000
	var fired atomic.Int64
	timers := make([]*time.Timer, n)
	for i := range timers {
		d := time.Hour + time.Duration(i%1000)*time.Second
		timers[i] = time.AfterFunc(d, func() { fired.Add(1) })
	}
	for i := 0; i < n; i += 10_000 {
		timers[i].Reset(time.Millisecond)
	}
	for fired.Load() < n/10_000 {
		time.Sleep(time.Millisecond)
	}
	stopped := 0
	for _, t := range timers {
		if t.Stop() {
			stopped++
		}
	}
	fmt.Println(fired.Load(), stopped)
}
