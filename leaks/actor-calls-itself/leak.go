package main

import (
	"fmt"
	"time"
)

type actor struct{ inbox chan int }

// run sends to its own inbox, which it alone reads.
func (a *actor) run() {
	for n := range a.inbox {
		fmt.Println(n)
		if n > 0 {
			a.inbox <- n - 1
		}
	}
}

func main() {
	a := &actor{inbox: make(chan int)}
	go a.run()
	a.inbox <- 3
	time.Sleep(10 * time.Millisecond)
}
