package main

import (
	"fmt"
	"time"
)

// watch prints the first alarm.
func watch() chan<- string {
	alarms := make(chan string)
	go func() {
		fmt.Println("alarm:", <-alarms)
	}()
	return alarms
}

func main() {
	watch()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("no alarm")
}
