// The same map, which nobody reads again.
package main

import (
	"fmt"
	"runtime"
)

type Session struct{ history [1 << 10]byte }

func main() {
	sessions := make(map[int]*Session)
	for id := range 10_000 {
		sessions[id] = new(Session)
	}
	fmt.Println("sessions:", len(sessions)) // the last use
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("KiB alive:", m.HeapAlloc>>10)
}
