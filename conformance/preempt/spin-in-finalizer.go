// A finalizer spins; everything but finalizers goes on.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type big struct{ _ [1024]byte }

func main() {
	entered := make(chan bool, 1)
	func() {
		b := new(big)
		runtime.SetFinalizer(b, func(*big) {
			entered <- true
			for {
			}
		})
	}()
	for in := false; !in; {
		runtime.GC()
		select {
		case in = <-entered:
		case <-time.After(2 * time.Millisecond):
		}
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println("goes on")
}
