// A cache with an end: 10,000 visitors come once, and the last 500 of them are remembered.
package main

import (
	"fmt"
	"strings"
	"time"
)

type Session struct {
	visitor int
	history [4<<10 - 8]byte
}

var sessions = map[int]*Session{}

// visit answers one request and files its session away.
func visit(visitor int) string {
	sessions[visitor] = &Session{visitor: visitor}
	delete(sessions, visitor-500)
	return strings.Repeat(fmt.Sprintf("hello %d! ", visitor), 900)
}

func main() {
	const visitors = 10_000
	sent := 0
	for visitor := 1; visitor <= visitors; visitor++ {
		sent += len(visit(visitor))
		if visitor%100 == 0 {
			time.Sleep(45 * time.Millisecond)
		}
		if visitor%1000 == 0 {
			fmt.Printf("%5d visitors, %5d sessions kept, %3d MiB sent\n", visitor, len(sessions), sent>>20)
		}
	}
}
