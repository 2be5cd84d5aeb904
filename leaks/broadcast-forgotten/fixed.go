package main

import (
	"fmt"
	"time"
)

// start has five runners wait at the gate, and opens it: closing reaches all receivers.
func start() {
	gate := make(chan struct{})
	for runner := range 5 {
		go func() {
			<-gate
			fmt.Println(runner, "runs")
		}()
	}
	close(gate)
}

func main() {
	start()
	time.Sleep(10 * time.Millisecond)
}
