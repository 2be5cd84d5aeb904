// After runtime.GC what is unreachable is gone, what is reachable stays; MemStats only grow where they must.
package main

import (
	"fmt"
	"runtime"
)

type block [1 << 10]byte

func stats() (m runtime.MemStats) {
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m
}

func main() {
	before := stats()
	var kept []*block
	for i := range 8 << 10 {
		b := &block{byte(i)}
		if i%2 == 0 {
			kept = append(kept, b)
		}
	}
	during := stats()
	held := int64(during.HeapAlloc) - int64(before.HeapAlloc)
	fmt.Println("holds about 4 MiB:", held > 4<<20 && held < 5<<20)
	sum := 0
	for _, b := range kept {
		sum += int(b[0])
	}
	fmt.Println(sum)
	kept = nil
	after := stats()
	rest := int64(after.HeapAlloc) - int64(before.HeapAlloc)
	fmt.Println("gives it back:", rest < 256<<10)
	fmt.Println("monotonic:", after.TotalAlloc >= during.TotalAlloc, after.Mallocs >= during.Mallocs, after.Frees > before.Frees,
		after.NumGC >= before.NumGC+2, after.NumForcedGC >= before.NumForcedGC+2, after.PauseTotalNs >= before.PauseTotalNs)
	fmt.Println("consistent:", after.HeapAlloc == after.Alloc, after.HeapSys >= after.HeapInuse, after.HeapInuse >= after.HeapAlloc,
		after.HeapObjects == after.Mallocs-after.Frees, after.EnableGC, after.Sys > 0)
}
