// Main returns after one second. The goroutine wants to count to ten.
package main

import (
	"fmt"
	"time"
)

func count() {
	for second := 1; second <= 10; second++ {
		fmt.Println("count:", second)
		time.Sleep(300 * time.Millisecond)
	}
}

func main() {
	go count()
	time.Sleep(time.Second)
	fmt.Println("main returns")
}
