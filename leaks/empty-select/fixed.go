package main

import (
	"fmt"
	"time"
)

// serve runs until it is told to stop.
func serve(stop <-chan struct{}) {
	fmt.Println("serving")
	<-stop
}

func main() {
	stop := make(chan struct{})
	go serve(stop)
	time.Sleep(10 * time.Millisecond)
	close(stop)
	time.Sleep(time.Millisecond)
}
