// Main returns after one second. Its goroutine wants to count to ten, which takes three.
package main

import (
	"fmt"
	"time"
)

func count() {
	for number := 1; number <= 10; number++ {
		fmt.Println("count:", number)
		time.Sleep(300 * time.Millisecond)
	}
}

func main() {
	go count()
	time.Sleep(time.Second)
	fmt.Println("main returns")
}
