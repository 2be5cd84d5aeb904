// Loops whose work is done by copying, clearing, comparing and searching memory lose against a timer.
package main

import (
	"bytes"
	"fmt"
	"sync/atomic"
	"time"
)

func main() {
	src, dst := make([]byte, 8<<20), make([]byte, 8<<20)
	found, searched := 0, 0
	for _, work := range []func(){
		func() { copy(dst, src) },
		func() { clear(dst) },
		func() { dst = append([]byte(nil), src...) },
		func() {
			if string(dst) == string(src) {
				found++
			}
		},
		func() { searched += bytes.IndexByte(src, 1) },
	} {
		timer := time.After(20 * time.Millisecond)
		done := make(chan bool)
		var stop atomic.Bool
		go func() {
			for !stop.Load() {
				work()
			}
			close(done)
		}()
		<-timer
		stop.Store(true)
		<-done
	}
	fmt.Println("timers win", found > 0, searched < 0)
}
