// A cache that does not keep its entries alive: weak pointers, and a cleanup for each entry.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
	"weak"
)

type Session struct {
	history [4 << 10]byte
}

var recent [200]*Session // these are in use; try: [10_001]

var (
	mu       sync.Mutex // cleanups run in a goroutine of their own
	sessions = map[int]weak.Pointer[Session]{}
)

func forget(visitor int) {
	mu.Lock()
	defer mu.Unlock()
	delete(sessions, visitor)
}

// open makes a session that lives as long as somebody holds what open returns.
func open(visitor int) *Session {
	session := &Session{}
	runtime.AddCleanup(session, forget, visitor)
	mu.Lock()
	defer mu.Unlock()
	sessions[visitor] = weak.Make(session)
	return session
}

func main() {
	for visitor := 1; visitor <= 10_000; visitor++ {
		recent[visitor%len(recent)] = open(visitor)
		if visitor%100 == 0 {
			time.Sleep(40 * time.Millisecond)
		}
		if visitor%500 == 0 {
			mu.Lock()
			fmt.Printf("%5d visitors, %4d in the cache\n", visitor, len(sessions))
			mu.Unlock()
		}
	}
}
