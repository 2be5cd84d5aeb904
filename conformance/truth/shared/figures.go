package main

import (
	"fmt"
	"os"
	"runtime"
)

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
