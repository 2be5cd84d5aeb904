// 100,000 keys come and go. What is left of the empty map?
package main

import (
	"fmt"
	"runtime"
)

var seen = make(map[int][64]byte)

func kibAlive() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc >> 10
}

func main() {
	for key := range 100_000 {
		seen[key] = [64]byte{}
	}
	fmt.Println("full, KiB:", kibAlive())
	for key := range 100_000 {
		delete(seen, key)
	}
	fmt.Println("keys:", len(seen))
	fmt.Println("empty, KiB:", kibAlive())
}
