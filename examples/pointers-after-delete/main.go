// Two hundred jobs wait in a queue. All get done, and the queue is emptied.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type Job struct{ data [64 << 10]byte }

var queue []*Job

func main() {
	for range 10 {
		for range 20 {
			queue = append(queue, new(Job))
			time.Sleep(5 * time.Millisecond)
		}
		runtime.GC()
	}
	queue = queue[:0]
	for range 10 {
		time.Sleep(100 * time.Millisecond)
		runtime.GC()
	}
	fmt.Println("jobs in the queue:", len(queue))
}
