package main

import (
	"fmt"
	"time"
)

type actor struct{ inbox chan int }

// run does what follows itself.
func (a *actor) run() {
	for n := range a.inbox {
		for ; n >= 0; n-- {
			fmt.Println(n)
		}
	}
}

func main() {
	a := &actor{inbox: make(chan int)}
	go a.run()
	a.inbox <- 3
	close(a.inbox)
	time.Sleep(10 * time.Millisecond)
}
