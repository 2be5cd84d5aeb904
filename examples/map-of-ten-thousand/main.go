// A local map holds 10,000 sessions. How long do they stay?
package main

import (
	"fmt"
	"runtime"
	"time"
	"weak"
)

type Session struct{ history [4 << 10]byte }

// collect prints how much a garbage collection leaves.
func collect(when string) {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Printf("%s: %d KiB alive\n", when, m.HeapAlloc>>10)
	time.Sleep(500 * time.Millisecond)
}

func main() {
	sessions := make(map[int]*Session)
	for id := range 10_000 {
		sessions[id] = new(Session)
		if id%1000 == 999 {
			time.Sleep(100 * time.Millisecond)
		}
	}
	first := weak.Make(sessions[0]) // does not keep it

	collect("the map is needed below")
	fmt.Println("sessions:", len(sessions)) // the last use
	for range 3 {
		collect("nobody needs it any more")
	}

	fmt.Println("first session still there:", first.Value() != nil)
}
