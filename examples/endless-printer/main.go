// Main sleeps for two seconds and returns. Meanwhile a goroutine prints and never stops.
package main

import (
	"fmt"
	"time"
)

// chatter has no way out: no return, no break, nobody it listens to.
func chatter() {
	for line := 1; ; line++ {
		fmt.Println("still here, line", line)
	}
}

func main() {
	go chatter()
	time.Sleep(2 * time.Second)
	fmt.Println("main returns, and that ends the program")
}
