package main

import (
	"fmt"
	"time"
)

// watch prints the first alarm, until the channel is closed.
func watch() chan<- string {
	alarms := make(chan string)
	go func() {
		if alarm, ok := <-alarms; ok {
			fmt.Println("alarm:", alarm)
		}
	}()
	return alarms
}

func main() {
	close(watch())
	time.Sleep(10 * time.Millisecond)
	fmt.Println("no alarm")
}
