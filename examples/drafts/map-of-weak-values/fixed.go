// Each session comes with a cleanup that deletes its key.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
	"weak"
)

type Session struct{ history [1 << 10]byte }

var (
	mu       sync.Mutex
	sessions = make(map[int]weak.Pointer[Session])
)

func forget(id int) {
	mu.Lock()
	defer mu.Unlock()
	delete(sessions, id)
}

func main() {
	for id := range 10_000 {
		session := new(Session)
		runtime.AddCleanup(session, forget, id)
		mu.Lock()
		sessions[id] = weak.Make(session)
		mu.Unlock()
	}
	runtime.GC()
	time.Sleep(time.Second) // cleanups have a goroutine of their own
	mu.Lock()
	defer mu.Unlock()
	fmt.Println("keys:", len(sessions))
}
