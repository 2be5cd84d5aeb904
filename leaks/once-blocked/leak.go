package main

import (
	"fmt"
	"sync"
	"time"
)

// open has the first caller wait for a connection that never comes, and all others wait for the first.
func open() {
	var once sync.Once
	connection := make(chan string)
	for range 3 {
		go func() {
			once.Do(func() {
				fmt.Println(<-connection)
			})
		}()
	}
}

func main() {
	open()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("gave up")
}
