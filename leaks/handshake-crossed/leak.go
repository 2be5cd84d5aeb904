package main

import (
	"fmt"
	"time"
)

// greet sends and then receives; two that do the same wait for each other.
func greet(name string, out chan<- string, in <-chan string) {
	out <- "hello from " + name
	fmt.Println(name, "got", <-in)
}

func main() {
	ab, ba := make(chan string), make(chan string)
	go greet("ann", ab, ba)
	go greet("bob", ba, ab)
	time.Sleep(10 * time.Millisecond)
	fmt.Println("silence")
}
