package main

import (
	"fmt"
	"time"
)

var (
	orders   = make(chan string)
	shutdown = make(chan struct{})
)

func startCook(name string) {
	go func() {
		for {
			select {
			case order := <-orders:
				fmt.Println(name, "cooks", order)
			case <-shutdown:
				return
			}
		}
	}()
}

func main() {
	startCook("ann")
	startCook("bob")
	time.Sleep(50 * time.Millisecond)
	close(shutdown)
	time.Sleep(time.Millisecond)
	fmt.Println("closed")
}
