package main

import (
	"fmt"
	"time"
)

type request struct {
	key   string
	reply chan string
}

// serve answers slowly, each request in a goroutine of its own.
func serve(requests <-chan request) {
	for r := range requests {
		go func() {
			time.Sleep(5 * time.Millisecond)
			r.reply <- "value of " + r.key
		}()
	}
}

// ask waits a little for the answer; one that comes later has room.
func ask(requests chan<- request, key string) string {
	r := request{key, make(chan string, 1)}
	requests <- r
	select {
	case value := <-r.reply:
		return value
	case <-time.After(2 * time.Millisecond):
		return "timeout"
	}
}

func main() {
	requests := make(chan request)
	go serve(requests)
	for _, key := range []string{"a", "b", "c"} {
		fmt.Println(ask(requests, key))
	}
	close(requests)
	time.Sleep(20 * time.Millisecond)
}
