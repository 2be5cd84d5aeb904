package main

import (
	"fmt"
	"time"
)

var reload = make(chan string)

func init() {
	go func() {
		for name := range reload {
			fmt.Println("reloading", name)
		}
	}()
}

func main() {
	reload <- "config"
	close(reload)
	time.Sleep(10 * time.Millisecond)
	fmt.Println("done")
}
