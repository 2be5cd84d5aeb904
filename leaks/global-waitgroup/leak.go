package main

import (
	"fmt"
	"sync"
	"time"
)

var tasks sync.WaitGroup

func run(name string) {
	tasks.Add(1)
	if name == "" {
		fmt.Println("no name")
		return
	}
	fmt.Println("ran", name)
	tasks.Done()
}

func reportEnd() {
	go func() {
		tasks.Wait()
		fmt.Println("all ran")
	}()
}

func main() {
	run("first")
	run("")
	reportEnd()
	time.Sleep(50 * time.Millisecond)
}
