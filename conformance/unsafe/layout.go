// Sizes, alignment and offsets as on 64-bit platforms; reading memory through other types.
package main

import (
	"fmt"
	"math"
	"unsafe"
)

type mixed struct {
	a bool
	b int64
	c uint16
	d float32
	e string
	f []int
	g any
	h struct{}
}

func main() {
	var m mixed
	fmt.Println(unsafe.Sizeof(m), unsafe.Alignof(m), unsafe.Offsetof(m.b), unsafe.Offsetof(m.c), unsafe.Offsetof(m.d),
		unsafe.Offsetof(m.e), unsafe.Offsetof(m.f), unsafe.Offsetof(m.g), unsafe.Offsetof(m.h))
	fmt.Println(unsafe.Sizeof(uintptr(0)), unsafe.Sizeof(0), unsafe.Sizeof(""), unsafe.Sizeof(complex64(0)), unsafe.Alignof(int64(0)))
	f := 1.5
	fmt.Printf("%#x %v\n", *(*uint64)(unsafe.Pointer(&f)), *(*uint64)(unsafe.Pointer(&f)) == math.Float64bits(f))
	x := uint32(0x01020304)
	b := (*[4]byte)(unsafe.Pointer(&x))
	fmt.Println(b[0], b[3])
	arr := [4]int32{10, 20, 30, 40}
	p := (*int32)(unsafe.Add(unsafe.Pointer(&arr[0]), 8))
	*p++
	fmt.Println(arr, unsafe.Slice(&arr[1], 2), unsafe.String(&[]byte("hello")[1], 3))
	s := "text"
	fmt.Println(string(unsafe.Slice(unsafe.StringData(s), len(s))), *unsafe.SliceData([]int{7}))
	odd := (*uint32)(unsafe.Add(unsafe.Pointer(&arr[0]), 2)) // not aligned
	fmt.Println(*odd)
	func() {
		defer func() { fmt.Println(recover()) }()
		n := -1
		_ = unsafe.Slice(p, n)
	}()
	fmt.Println(unsafe.Pointer(uintptr(0)) == nil)
}
