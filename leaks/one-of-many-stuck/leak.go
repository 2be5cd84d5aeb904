package main

import (
	"fmt"
	"time"
)

var replies = map[string]chan string{}

// ask waits for a reply that the server may owe for ever.
func ask(name string, reply <-chan string) {
	fmt.Println(name, <-reply)
}

func main() {
	for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
		replies[name] = make(chan string)
		go ask(name, replies[name])
	}
	for _, name := range []string{"a", "b", "d", "e", "f"} {
		replies[name] <- "is here"
	}
	time.Sleep(50 * time.Millisecond)
}
