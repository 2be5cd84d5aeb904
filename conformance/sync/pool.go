// Pool: New when empty, reuse on the same goroutine, emptied by two collections.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	made := 0
	p := sync.Pool{New: func() any { made++; return new([64]byte) }}
	a := p.Get().(*[64]byte)
	fmt.Println(made)
	a[0] = 7
	p.Put(a)
	b := p.Get().(*[64]byte)
	fmt.Println(made <= 2, b[0] == 7 || made == 2)
	p.Put(b)
	runtime.GC()
	runtime.GC()
	runtime.GC()
	before := made
	p.Get()
	fmt.Println("emptied:", made-before)
	var none sync.Pool
	fmt.Println(none.Get())
}
