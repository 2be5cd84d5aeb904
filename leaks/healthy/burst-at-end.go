package main

import (
	"fmt"
	"time"
)

// Many are started right before the end.
func main() {
	fmt.Println("working")
	time.Sleep(20 * time.Millisecond)
	for i := range 50 {
		go func() {
			time.Sleep(time.Millisecond)
			fmt.Println(i)
		}()
	}
}
