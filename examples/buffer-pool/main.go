// Two thousand answers, each written into a new buffer. The catalogue stays all the time.
package main

import (
	"fmt"
	"hash/crc32"
	"runtime"
	"time"
)

const bufferBytes = 64 << 10

var catalogue = make([]byte, 3<<20)

func answer(number int) uint32 {
	buffer := make([]byte, bufferBytes)
	copy(buffer, catalogue[number:])
	return crc32.ChecksumIEEE(buffer)
}

func main() {
	var sum uint32
	for number := range 2000 {
		sum += answer(number)
		time.Sleep(time.Millisecond)
	}
	fmt.Printf("checksum %08x\n", sum)

	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Printf("allocated: %d MiB, collections: %d\n", m.TotalAlloc>>20, m.NumGC)
	fmt.Printf("alive in the end: %.1f MiB\n", float64(m.HeapAlloc)/(1<<20))
}
