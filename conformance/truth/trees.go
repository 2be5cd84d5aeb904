// Trees that grow and are dropped: deep pointers for the collector to follow.
package main

import (
	"fmt"
	"os"
	"runtime"
)

type tree struct{ left, right *tree }

func grow(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{grow(depth - 1), grow(depth - 1)}
}

func (t *tree) count() int {
	if t == nil {
		return 0
	}
	return 1 + t.left.count() + t.right.count()
}

func main() {
	long := grow(16)
	n := 0
	for range 20 {
		n += grow(13).count()
	}
	fmt.Println(n, long.count())
	figures()
}

// figures is asked for by the check of the observer: they are to be the same whether or not it watches.
func figures() {
	if os.Getenv("FIGURES") == "" {
		return
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("figures", m.HeapAlloc, m.NumGC, m.Mallocs)
}
