// SetGCPercent and SetMemoryLimit return what was set before; without a percentage only a forced GC collects.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

var sink []byte

func collections(work func()) uint32 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return after.NumGC - before.NumGC
}

func allocate() {
	for range 256 {
		sink = make([]byte, 128<<10)
	}
}

func main() {
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(-1))
	runtime.GC()
	fmt.Println("off:", collections(allocate))
	fmt.Println("forced:", collections(runtime.GC))
	fmt.Println(debug.SetGCPercent(100))
	fmt.Println("on:", collections(allocate) > 2)
	old := debug.SetMemoryLimit(-1)
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(24 << 20)
	fmt.Println("limited:", collections(allocate) > 0, old > 1<<40, debug.SetMemoryLimit(old))
	debug.FreeOSMemory()
	var s debug.GCStats
	debug.ReadGCStats(&s)
	fmt.Println(s.NumGC > 3, len(s.Pause) > 0, len(s.PauseEnd) == len(s.Pause))
}
