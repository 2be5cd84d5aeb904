package main

import (
	"fmt"
	"sync"
	"time"
)

var tasks sync.WaitGroup

func run(name string) {
	tasks.Add(1)
	defer tasks.Done()
	if name == "" {
		fmt.Println("no name")
		return
	}
	fmt.Println("ran", name)
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
