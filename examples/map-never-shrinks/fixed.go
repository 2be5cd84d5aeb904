// 100,000 keys come and go. Then a new map takes the place of the empty one.
package main

import (
	"fmt"
	"runtime"
	"time"
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
		if key%1000 == 999 {
			time.Sleep(10 * time.Millisecond)
		}
	}
	fmt.Println("full, KiB:", kibAlive())
	for key := range 100_000 {
		delete(seen, key)
	}
	seen = make(map[int][64]byte)
	for range 4 {
		time.Sleep(250 * time.Millisecond)
		fmt.Println("keys:", len(seen), "KiB:", kibAlive())
	}
}
