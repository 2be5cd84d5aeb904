// A map with 10,000 sessions that main reads again at the end.
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
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("KiB alive:", m.HeapAlloc>>10)
	fmt.Println("sessions:", len(sessions)) // so the map is needed until here
}
