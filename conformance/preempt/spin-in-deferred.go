// A deferred function spins; the timer still fires.
package main

import (
	"fmt"
	"time"
)

func spin() {
	for {
	}
}

func main() {
	go func() {
		defer spin()
	}()
	<-time.After(10 * time.Millisecond)
	fmt.Println("timer")
}
