package main

import (
	"fmt"
	"time"
)

func init() {
	reload := make(chan string)
	go func() {
		for name := range reload {
			fmt.Println("reloading", name)
		}
	}()
}

func main() {
	time.Sleep(10 * time.Millisecond)
	fmt.Println("done")
}
