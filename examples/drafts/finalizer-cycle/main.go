// A hundred pairs refer to each other, and one of each pair has a finalizer.
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

var finalized int

func pair() {
	a, b := new(Node), new(Node)
	a.peer, b.peer = b, a
	runtime.SetFinalizer(a, func(*Node) { finalized++ })
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
	fmt.Println("finalized:", finalized)
	fmt.Println("KiB alive:", m.HeapAlloc>>10)
}
