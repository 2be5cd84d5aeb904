package main

import (
	"fmt"
	"time"
)

type limiter struct{ slots chan struct{} }

// do lets two tasks run at a time.
func (l *limiter) do(task string) {
	l.slots <- struct{}{}
	defer func() { <-l.slots }()
	if task == "" {
		return
	}
	fmt.Println("did", task)
}

func main() {
	l := &limiter{slots: make(chan struct{}, 2)}
	for _, task := range []string{"wash", "", "dry", "", "iron", "fold"} {
		go l.do(task)
		time.Sleep(time.Millisecond)
	}
	time.Sleep(10 * time.Millisecond)
}
