// sync.Once whose function spins: others wait for it, the rest of the program does not.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var once sync.Once
	inside := make(chan bool)
	go once.Do(func() {
		close(inside)
		for {
		}
	})
	<-inside
	second := make(chan bool)
	go func() {
		once.Do(func() {})
		close(second)
	}()
	select {
	case <-second:
		fmt.Println("did not wait")
	case <-time.After(10 * time.Millisecond):
		fmt.Println("still waits")
	}
}
