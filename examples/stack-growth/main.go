// A hundred goroutines wait, make a thousand nested calls each, come back, and wait again.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

// descend calls itself so many times and waits at the bottom.
func descend(calls int) int {
	var local [16]int // 128 bytes of stack for each call
	if calls == 0 {
		time.Sleep(time.Second)
		return 0
	}
	local[calls%16] = calls
	return descend(calls-1) + local[calls%16]
}

func work() {
	time.Sleep(time.Second)
	descend(1000)
	time.Sleep(10 * time.Second)
}

func report(when string) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Printf("%s: %d KiB of stacks\n", when, m.StackInuse>>10)
	time.Sleep(time.Second)
}

func main() {
	var workers sync.WaitGroup
	report("no goroutines yet")
	for range 100 {
		workers.Go(work)
	}
	time.Sleep(500 * time.Millisecond)
	report("they wait")
	report("a thousand calls deep")
	report("back again")
	for cycle := 1; cycle <= 5; cycle++ {
		runtime.GC()
		report(fmt.Sprint("after collection ", cycle))
	}
	workers.Wait()
	runtime.GC()
	report("all have ended")
}
