// The runtime counts its collections itself: read its figures, and compare them with the picture.
package main

import (
	"fmt"
	"runtime"
	"time"
)

var (
	kept    [][]byte
	scratch []byte
)

func main() {
	var m runtime.MemStats
	for second := 1; second <= 8; second++ {
		kept = append(kept, make([]byte, 1<<20))
		for range 8 {
			scratch = make([]byte, 1<<20)
			time.Sleep(125 * time.Millisecond)
		}
		runtime.ReadMemStats(&m)
		fmt.Printf("second %d: %2d MiB allocated, %2d MiB in the heap, next goal %2d MiB, collections: %2d\n",
			second, m.TotalAlloc>>20, m.HeapAlloc>>20, m.NextGC>>20, m.NumGC)
	}
}
