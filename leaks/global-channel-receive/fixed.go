package main

import (
	"fmt"
	"time"
)

var ready = make(chan struct{})

func whenReady(do func()) {
	go func() {
		<-ready
		do()
	}()
}

func main() {
	for _, name := range []string{"mail", "news", "weather"} {
		whenReady(func() { fmt.Println("starting", name) })
	}
	close(ready)
	time.Sleep(50 * time.Millisecond)
}
