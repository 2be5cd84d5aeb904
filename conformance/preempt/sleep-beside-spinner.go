// A sleeping main wakes although a goroutine spins, counts and calls nothing.
package main

import (
	"fmt"
	"time"
)

var count int

func main() {
	go func() {
		for {
			count++
		}
	}()
	for range 3 {
		time.Sleep(2 * time.Millisecond)
		fmt.Println("awake")
	}
}
