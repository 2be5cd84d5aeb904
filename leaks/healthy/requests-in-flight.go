package main

import (
	"fmt"
	"time"
)

// Always a few requests are under way, also when main returns.
func main() {
	served := make(chan int, 200)
	for i := range 100 {
		go func() {
			time.Sleep(10 * time.Millisecond)
			served <- i
		}()
		time.Sleep(time.Millisecond)
	}
	fmt.Println(len(served) > 50)
}
