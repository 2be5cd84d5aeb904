// NumGoroutine counts the program's goroutines and no others.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	fmt.Println(runtime.NumGoroutine())
	release := make(chan struct{})
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() { <-release })
	}
	fmt.Println(runtime.NumGoroutine())
	timer := time.AfterFunc(time.Hour, func() {})
	ticker := time.NewTicker(time.Hour)
	fmt.Println(runtime.NumGoroutine(), timer.Stop())
	ticker.Stop()
	close(release)
	wg.Wait()
	for range 1000 {
		if runtime.NumGoroutine() == 1 {
			break
		}
		runtime.Gosched()
	}
	fmt.Println(runtime.NumGoroutine())
}
