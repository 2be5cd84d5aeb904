package main

import (
	"fmt"
	"time"
)

// notify tells whoever subscribed; nil means that nobody has.
func notify(subscriber chan<- string, event string) {
	subscriber <- event
}

func main() {
	events := make(chan string, 1)
	go notify(events, "start")
	go notify(nil, "start")
	fmt.Println(<-events)
	time.Sleep(10 * time.Millisecond)
}
