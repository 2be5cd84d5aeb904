package main

import (
	"fmt"
	"time"
)

// greet sends and then receives; with room for one greeting, both can send at once.
func greet(name string, out chan<- string, in <-chan string) {
	out <- "hello from " + name
	fmt.Println(name, "got", <-in)
}

func main() {
	ab, ba := make(chan string, 1), make(chan string, 1)
	go greet("ann", ab, ba)
	go greet("bob", ba, ab)
	time.Sleep(10 * time.Millisecond)
	fmt.Println("silence")
}
