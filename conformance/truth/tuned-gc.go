// A collector tuned by the program: more often, off, then by a memory limit.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
)

var sink []*[64]int

func churn(n int) {
	for i := range n {
		p := new([64]int)
		if i%50 == 0 {
			sink = append(sink, p)
		}
	}
	sink = nil
}

func main() {
	debug.SetGCPercent(25)
	churn(100_000)
	debug.SetGCPercent(-1)
	churn(50_000)
	debug.SetMemoryLimit(48 << 20)
	churn(200_000)
	fmt.Println(debug.SetGCPercent(100))
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
