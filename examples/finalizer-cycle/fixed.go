// Two nodes refer to each other, and one has a cleanup. Two hundred such pairs are made and forgotten.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type Node struct {
	data []byte
	peer *Node
}

var cleaned int

func makePair() {
	a := &Node{data: make([]byte, 32<<10)}
	b := &Node{data: make([]byte, 32<<10), peer: a}
	a.peer = b
	runtime.AddCleanup(a, func(int) { cleaned++ }, 0)
}

func main() {
	for range 10 {
		for range 20 {
			makePair()
			time.Sleep(10 * time.Millisecond)
		}
		runtime.GC()
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println("cleaned:", cleaned)
}
