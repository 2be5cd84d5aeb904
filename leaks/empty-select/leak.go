package main

import (
	"fmt"
	"time"
)

// serve is meant to keep the program alive, but runs in a goroutine of its own.
func serve() {
	fmt.Println("serving")
	select {}
}

func main() {
	go serve()
	time.Sleep(10 * time.Millisecond)
}
