package main

import (
	"fmt"
	"time"
)

// walk gives its slot back before it walks what is below.
func walk(slots chan struct{}, depth int) {
	slots <- struct{}{}
	time.Sleep(time.Millisecond)
	<-slots
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
	fmt.Println("walked")
}
