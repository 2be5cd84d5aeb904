// Nothing is deferred, and the last use of the buffer is in the first second. When does its memory go?
package main

import (
	"fmt"
	"runtime"
	"time"
)

func report(second int) {
	time.Sleep(time.Second)
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Printf("second %d: %d MiB alive\n", second, m.HeapAlloc>>20)
}

func checksum(data []byte) (sum int) {
	for _, b := range data {
		sum += int(b)
	}
	return sum
}

func work() {
	buffer := make([]byte, 16<<20)

	fmt.Println("checksum:", checksum(buffer)) // the last use
	for second := 1; second <= 8; second++ {
		report(second) // work that needs no buffer
	}
}

func main() {
	work()
	for second := 9; second <= 12; second++ {
		report(second)
	}
}
