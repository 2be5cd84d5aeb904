// A hundred goroutines wait. Then each calls itself a thousand times.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func descend(depth int) int {
	var frame [16]int
	if depth == 0 {
		time.Sleep(time.Second)
		return 0
	}
	frame[depth%16] = depth
	return descend(depth-1) + frame[depth%16]
}

func stackKiB() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.StackInuse >> 10
}

func main() {
	for _, depth := range []int{1, 1000} {
		var wait sync.WaitGroup
		for range 100 {
			wait.Go(func() { descend(depth) })
		}
		time.Sleep(500 * time.Millisecond)
		fmt.Println("depth", depth, "KiB of stacks:", stackKiB())
		wait.Wait()
	}
	runtime.GC()
	fmt.Println("all have ended, KiB of stacks:", stackKiB())
}
