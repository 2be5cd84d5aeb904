// A loop made of goto, and one inside a range over a function.
package main

import (
	"fmt"
	"time"
)

func forever(yield func(int) bool) {
	i := 0
again:
	i++
	if yield(i) {
		goto again
	}
}

func main() {
	go func() {
	top:
		goto top
	}()
	go func() {
		for range forever {
		}
	}()
	<-time.After(10 * time.Millisecond)
	fmt.Println("timer")
}
