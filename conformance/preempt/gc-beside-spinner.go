// A garbage collection stops the world although a loop without calls runs.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	x := 1
	go func() {
		for {
			x = x*3 + 1
		}
	}()
	time.Sleep(time.Millisecond)
	for range 5 {
		runtime.GC()
	}
	fmt.Println("collected")
}
