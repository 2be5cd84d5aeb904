package main

import (
	"fmt"
	"time"
)

func main() {
	timer := time.AfterFunc(5*time.Millisecond, func() {
		fmt.Println("fired")
	})
	time.Sleep(time.Millisecond)
	if timer.Stop() {
		fmt.Println("stopped")
	}
	time.Sleep(20 * time.Millisecond)
}
