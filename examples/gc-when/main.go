// Busy for ten seconds, idle for a minute, busy again. When does the collector run?
package main

import (
	"fmt"
	"runtime"
	"time"
)

var page []byte

// work makes 40 pages of a mebibyte; each takes the place of the one before.
func work() {
	for range 40 {
		page = make([]byte, 1<<20)
		time.Sleep(250 * time.Millisecond)
	}
	page = nil
}

var m runtime.MemStats

// report says how many cycles have run since the last report, and what the heap still holds.
func report(phase string) {
	before := m.NumGC
	runtime.ReadMemStats(&m)
	fmt.Printf("%s, cycles: %d, MiB in the heap: %d\n", phase, m.NumGC-before, m.HeapAlloc>>20)
}

func main() {
	work()
	report("busy")
	// try: runtime.GC()
	time.Sleep(time.Minute)
	report("idle")
	work()
	report("busy again")
}
