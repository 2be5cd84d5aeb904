package main

import (
	"fmt"
	"sync"
	"time"
)

// A thousand timers, each of which runs a goroutine for a moment.
func main() {
	var wg sync.WaitGroup
	for i := range 1000 {
		wg.Add(1)
		time.AfterFunc(time.Duration(i%7)*time.Millisecond, wg.Done)
	}
	wg.Wait()
	fmt.Println("done")
}
