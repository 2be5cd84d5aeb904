// A deferred call sets the buffer to nil. When does its memory go?
package main

import (
	"fmt"
	"runtime"
)

func kibAlive() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc >> 10
}

func work() {
	buffer := make([]byte, 16<<20)
	defer func() { fmt.Println("let go of bytes:", len(buffer)); buffer = nil }()
	buffer[0] = 1 // the last use but for the deferred call
	fmt.Println("during work, KiB:", kibAlive())
}

func main() {
	work()
	fmt.Println("after work, KiB:", kibAlive())
}
