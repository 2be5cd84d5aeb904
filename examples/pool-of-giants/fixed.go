// Four thousand small answers, and one huge one among them. Only small buffers go back to the pool.
package main

import (
	"bytes"
	"fmt"
	"sync"
	"time"
)

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// answer builds an answer in a buffer of the pool and returns how much that buffer can hold.
func answer(size int) int {
	buffer := buffers.Get().(*bytes.Buffer)
	defer func() {
		if buffer.Cap() <= 256<<10 {
			buffers.Put(buffer)
		}
	}()
	buffer.Reset()
	buffer.Write(make([]byte, size))
	return buffer.Cap()
}

func main() {
	last := 0
	for number := range 4000 {
		size := 64 << 10
		if number == 1000 {
			size = 16 << 20
		}
		last = answer(size)
		time.Sleep(time.Millisecond)
	}
	fmt.Println("KiB of the last buffer:", last>>10)
}
