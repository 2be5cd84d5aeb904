// Objects with finalizers and cleanups: kept for a collection longer than others.
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

type handle struct {
	id  int
	buf [100]byte
}

func main() {
	var closed atomic.Int64
	const n = 20_000
	for i := range n {
		h := &handle{id: i}
		if i%2 == 0 {
			runtime.SetFinalizer(h, func(*handle) { closed.Add(1) })
		} else {
			runtime.AddCleanup(h, func(int) { closed.Add(1) }, i)
		}
	}
	// A fixed number of collections: how many it takes is the scheduler's affair.
	for range 10 {
		runtime.GC()
		time.Sleep(5 * time.Millisecond)
	}
	fmt.Println(closed.Load() > n-10)
	figures()
}
