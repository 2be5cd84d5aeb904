// Buffers from a sync.Pool, which a collection empties.
package main

import (
	"bytes"
	"fmt"
	"sync"
)

func main() {
	pool := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	n := 0
	var garbage []byte
	for i := range 60_000 {
		b := pool.Get().(*bytes.Buffer)
		b.Reset()
		for range 20 {
			b.WriteString("some text for the buffer ")
		}
		n += b.Len()
		if i%4 != 0 {
			pool.Put(b)
		}
		garbage = make([]byte, 512)
	}
	fmt.Println(n, len(garbage))
	figures()
}
