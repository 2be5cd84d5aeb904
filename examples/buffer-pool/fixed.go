// Two thousand answers, written into a buffer from a pool. The catalogue stays all the time.
package main

import (
	"fmt"
	"hash/crc32"
	"runtime"
	"sync"
	"time"
)

const bufferBytes = 64 << 10

var catalogue = make([]byte, 3<<20)

var buffers = sync.Pool{New: func() any { return new([bufferBytes]byte) }}

func answer(number int) uint32 {
	buffer := buffers.Get().(*[bufferBytes]byte)
	defer buffers.Put(buffer)
	copy(buffer[:], catalogue[number:])
	return crc32.ChecksumIEEE(buffer[:])
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
