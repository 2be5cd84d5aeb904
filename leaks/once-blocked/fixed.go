package main

import (
	"fmt"
	"sync"
	"time"
)

// open waits a millisecond for a connection.
func open() {
	var once sync.Once
	connection := make(chan string)
	for range 3 {
		go func() {
			once.Do(func() {
				select {
				case name := <-connection:
					fmt.Println(name)
				case <-time.After(time.Millisecond):
				}
			})
		}()
	}
}

func main() {
	open()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("gave up")
}
