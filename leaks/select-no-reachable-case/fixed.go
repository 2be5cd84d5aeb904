package main

import (
	"fmt"
	"time"
)

// follow prints messages until quit, which it closes when it has no more.
func follow() {
	messages, quit := make(chan string), make(chan struct{})
	defer close(quit)
	go func() {
		for {
			select {
			case message := <-messages:
				fmt.Println(message)
			case <-quit:
				return
			}
		}
	}()
	messages <- "hello"
}

func main() {
	follow()
	time.Sleep(10 * time.Millisecond)
}
