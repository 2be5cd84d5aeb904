package main

import (
	"fmt"
	"time"
)

func main() {
	timer := time.NewTimer(5 * time.Millisecond)
	go func() {
		<-timer.C
		fmt.Println("fired")
	}()
	time.Sleep(time.Millisecond)
	if timer.Stop() {
		fmt.Println("stopped")
	}
	time.Sleep(20 * time.Millisecond)
}
