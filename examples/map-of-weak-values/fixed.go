// 100,000 sessions, a weak pointer to each in a map, and a cleanup that deletes its key.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
	"weak"
)

type Session struct{ history [1 << 10]byte }

var sessions = make(map[string]weak.Pointer[Session])
var mu sync.Mutex // cleanups run in a goroutine of their own

func forget(token string) {
	mu.Lock()
	defer mu.Unlock()
	delete(sessions, token)
}

func open(token string) {
	session := new(Session)
	runtime.AddCleanup(session, forget, token)
	mu.Lock()
	defer mu.Unlock()
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
	time.Sleep(30 * time.Millisecond) // for the last cleanups
	mu.Lock()
	defer mu.Unlock()
	alive := 0
	for _, session := range sessions {
		if session.Value() != nil {
			alive++
		}
	}
	fmt.Println("sessions alive:", alive)
	fmt.Println("keys:", len(sessions))
}
