// The queue is empty. So is its array.
package main

import (
	"fmt"
	"runtime"
)

type Job struct{ data [64 << 10]byte }

var queue []*Job

func main() {
	for range 200 {
		queue = append(queue, new(Job))
	}
	clear(queue)
	queue = queue[:0]
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("jobs:", len(queue))
	fmt.Println("KiB alive:", m.HeapAlloc>>10)
}
