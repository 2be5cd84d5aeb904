// No deferred call: the buffer goes after its last use.
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
	buffer[0] = 1 // the last use
	fmt.Println("during work, KiB:", kibAlive())
}

func main() {
	work()
	fmt.Println("after work, KiB:", kibAlive())
}
