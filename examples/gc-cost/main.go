// Two leaks of the same size: first bytes, then pointers. How much must a collection look through?
package main

import (
	"fmt"
	"runtime"
	"runtime/metrics"
	"time"
)

type Node struct {
	next, prev *Node
	others     [6]*Node
}

var (
	blocks [][]byte
	nodes  *Node
)

func leakBytes() { blocks = append(blocks, make([]byte, 1<<20)) }

func leakPointers() {
	for range 1 << 20 / 64 { // a Node has 64 bytes
		nodes = &Node{next: nodes}
	}
}

func main() {
	for step := 1; step <= 24; step++ {
		if step <= 12 {
			leakBytes()
		} else {
			leakPointers()
		}
		runtime.GC() // one collection a step
		fmt.Printf("step %2d, MiB alive: %2d, MiB to look through: %2d\n", step,
			mebibytes("/gc/heap/live:bytes"), mebibytes("/gc/scan/heap:bytes"))
		time.Sleep(100 * time.Millisecond)
	}
}

// mebibytes reads one of the runtime's own figures, to the nearest MiB.
func mebibytes(name string) uint64 {
	sample := []metrics.Sample{{Name: name}}
	metrics.Read(sample)
	return (sample[0].Value.Uint64() + 1<<19) >> 20
}
