package main

import (
	"fmt"
	"time"
)

// walk takes a slot for each folder and holds it while it walks those below: with all slots taken, nobody gets on.
func walk(slots chan struct{}, depth int) {
	slots <- struct{}{}
	defer func() { <-slots }()
	time.Sleep(time.Millisecond)
	if depth > 0 {
		walk(slots, depth-1)
	}
}

func main() {
	slots := make(chan struct{}, 2)
	for range 2 {
		go walk(slots, 1)
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println("not walked")
}
