// One huge answer, then only small ones. All buffers go back to the pool.
package main

import (
	"bytes"
	"fmt"
	"sync"
)

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func answer(size int) int {
	buffer := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buffer)
	buffer.Reset()
	buffer.Write(make([]byte, size))
	return buffer.Cap() >> 10
}

func main() {
	answer(16 << 20)
	kib := 0
	for range 100 {
		kib = answer(100)
	}
	fmt.Println("KiB of buffer for 100 bytes:", kib)
}
