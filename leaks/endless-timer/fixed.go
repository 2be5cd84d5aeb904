package main

import (
	"fmt"
	"time"
)

// watch gives up after an hour, or when it is told that nobody is interested any more.
func watch(events <-chan string, done <-chan struct{}) {
	go func() {
		select {
		case event := <-events:
			fmt.Println(event)
		case <-done:
		case <-time.After(time.Hour):
			fmt.Println("gave up")
		}
	}()
}

func main() {
	done := make(chan struct{})
	watch(make(chan string), done)
	watch(make(chan string), done)
	close(done)
	time.Sleep(10 * time.Millisecond)
}
