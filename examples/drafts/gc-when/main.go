// Busy, then idle for a minute, then busy. When does the collector run?
package main

import (
	"fmt"
	"runtime"
	"time"
)

var page []byte

func work() {
	for range 40 {
		page = make([]byte, 1<<20)
	}
}

// cycles have come to an end so far; one that runs gets the time for it.
func cycles() uint32 {
	time.Sleep(time.Second)
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.NumGC
}

func main() {
	work()
	busy := cycles()
	time.Sleep(time.Minute)
	idle := cycles() - busy
	work()
	fmt.Println("cycles while busy:", busy)
	fmt.Println("cycles while idle:", idle)
	fmt.Println("cycles while busy again:", cycles()-busy-idle)
}
