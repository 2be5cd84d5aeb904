// Weak pointers: alive while something strong is there, nil afterwards, equal when made from the same object.
package main

import (
	"fmt"
	"runtime"
	"weak"
)

type blob struct {
	data [256]byte
	name string
}

//go:noinline
func build() (*blob, weak.Pointer[blob], weak.Pointer[string]) {
	b := &blob{name: "blob"}
	return b, weak.Make(b), weak.Make(&b.name)
}

func main() {
	b, w, inner := build()
	runtime.GC()
	fmt.Println(w.Value() == b, w == weak.Make(b), *inner.Value(), w.Value().name)
	runtime.KeepAlive(b)
	b = nil
	runtime.GC()
	runtime.GC()
	fmt.Println(w.Value() == nil, inner.Value() == nil)
	var none weak.Pointer[blob]
	fmt.Println(none.Value() == nil, weak.Make[int](nil) == weak.Pointer[int]{})
}
