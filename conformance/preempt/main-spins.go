// main itself spins until another goroutine sets a flag.
package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

func main() {
	var n atomic.Int64
	time.AfterFunc(5*time.Millisecond, func() { n.Add(1) })
	go func() { n.Add(1) }()
	for n.Load() < 2 {
	}
	fmt.Println("both ran")
}
