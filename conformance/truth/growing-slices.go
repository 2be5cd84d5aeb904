// Slices that grow by append from nothing, over and over, some for a long time.
package main

import (
	"fmt"
	"os"
	"runtime"
)

func main() {
	var kept [][]int
	n := 0
	for round := range 300 {
		var xs []int
		for i := range 8_000 {
			xs = append(xs, i)
		}
		n += cap(xs)
		if round%10 == 0 {
			kept = append(kept, xs)
		}
	}
	fmt.Println(n, len(kept))
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
