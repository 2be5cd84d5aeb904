// A hundred pairs refer to each other, and one of each pair has a cleanup.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type Node struct {
	data [64 << 10]byte
	peer *Node
}

var cleaned int

func pair() {
	a, b := new(Node), new(Node)
	a.peer, b.peer = b, a
	runtime.AddCleanup(a, func(int) { cleaned++ }, 0)
}

func main() {
	for range 100 {
		pair()
	}
	for range 3 {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("cleaned:", cleaned)
	fmt.Println("KiB alive:", m.HeapAlloc>>10)
}
