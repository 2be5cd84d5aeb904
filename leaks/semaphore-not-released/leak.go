package main

import (
	"fmt"
	"time"
)

type limiter struct{ slots chan struct{} }

// do lets two tasks run at a time. A task that has nothing to do keeps its slot.
func (l *limiter) do(task string) {
	l.slots <- struct{}{}
	if task == "" {
		return
	}
	fmt.Println("did", task)
	<-l.slots
}

func main() {
	l := &limiter{slots: make(chan struct{}, 2)}
	for _, task := range []string{"wash", "", "dry", "", "iron", "fold"} {
		go l.do(task)
		time.Sleep(time.Millisecond)
	}
	time.Sleep(10 * time.Millisecond)
}
