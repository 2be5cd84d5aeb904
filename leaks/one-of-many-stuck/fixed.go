package main

import (
	"fmt"
	"time"
)

var replies = map[string]chan string{}

func ask(name string, reply <-chan string) {
	if text, ok := <-reply; ok {
		fmt.Println(name, text)
	}
}

// main closes every channel, whether or not there was a reply.
func main() {
	for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
		replies[name] = make(chan string)
		go ask(name, replies[name])
	}
	for _, name := range []string{"a", "b", "d", "e", "f"} {
		replies[name] <- "is here"
	}
	for _, reply := range replies {
		close(reply)
	}
	time.Sleep(50 * time.Millisecond)
}
