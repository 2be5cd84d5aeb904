package main

import (
	"fmt"
	"time"
)

// watch gives up after an hour, also when nobody is interested any more.
func watch(events <-chan string) {
	go func() {
		select {
		case event := <-events:
			fmt.Println(event)
		case <-time.After(time.Hour):
			fmt.Println("gave up")
		}
	}()
}

func main() {
	watch(make(chan string))
	watch(make(chan string))
	time.Sleep(10 * time.Millisecond)
}
