// 10,000 weak pointers in a map. The sessions go. And the map?
package main

import (
	"fmt"
	"runtime"
	"weak"
)

type Session struct{ history [1 << 10]byte }

var sessions = make(map[int]weak.Pointer[Session])

func main() {
	for id := range 10_000 {
		sessions[id] = weak.Make(new(Session))
	}
	runtime.GC()
	alive := 0
	for _, session := range sessions {
		if session.Value() != nil {
			alive++
		}
	}
	fmt.Println("sessions:", alive)
	fmt.Println("keys:", len(sessions))
}
