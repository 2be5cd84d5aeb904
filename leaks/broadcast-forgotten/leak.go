package main

import (
	"fmt"
	"time"
)

// start has five runners wait at the gate, and lets one through: a send reaches one receiver.
func start() {
	gate := make(chan struct{})
	for runner := range 5 {
		go func() {
			<-gate
			fmt.Println(runner, "runs")
		}()
	}
	gate <- struct{}{}
}

func main() {
	start()
	time.Sleep(10 * time.Millisecond)
}
