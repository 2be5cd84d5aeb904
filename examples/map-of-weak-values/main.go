// 100,000 sessions, a weak pointer to each in a map. The sessions go. And the map?
package main

import (
	"fmt"
	"runtime"
	"time"
	"weak"
)

type Session struct{ history [1 << 10]byte }

var sessions = make(map[string]weak.Pointer[Session])

func open(token string) {
	session := new(Session)
	sessions[token] = weak.Make(session)
}

func main() {
	for visitor := 1; visitor <= 100_000; visitor++ {
		open(fmt.Sprintf("session of visitor %06d", visitor))
		if visitor%1000 == 0 {
			time.Sleep(30 * time.Millisecond)
		}
	}
	runtime.GC()
	alive := 0
	for _, session := range sessions {
		if session.Value() != nil {
			alive++
		}
	}
	fmt.Println("sessions alive:", alive)
	fmt.Println("keys:", len(sessions))
}
