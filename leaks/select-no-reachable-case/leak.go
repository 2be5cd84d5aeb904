package main

import (
	"fmt"
	"time"
)

// follow prints messages until quit; the caller keeps neither channel.
func follow() {
	messages, quit := make(chan string), make(chan struct{})
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
