// Constants are exact: huge intermediate values, iota patterns, typed limits.
package main

import (
	"fmt"
	"math"
)

const (
	huge  = 1 << 200
	small = huge >> 198
	third = 1.0 / 3
	exact = third * 3
)

type weekday int

const (
	sunday weekday = iota
	monday
	_
	wednesday
)

const (
	_  = iota
	kb = 1 << (10 * iota)
	mb
	gb
)

const (
	bit0, mask0 = 1 << iota, 1<<iota - 1
	bit1, mask1
	_, _
	bit3, mask3
)

func main() {
	fmt.Println(small, exact == 1, huge/(huge-1))
	fmt.Println(sunday, monday, wednesday, kb, mb, gb)
	fmt.Println(bit0, mask0, bit1, mask1, bit3, mask3)
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.MinInt64)
	const c = 'a' + 1.0
	fmt.Printf("%T %v %c\n", c, c, c)
	var f float32 = 1 << 24
	fmt.Println(f+1 == f, 5/2, 5.0/2, -5/2, -5%3, 7&^5)
	const big = 1e400 / 1e390
	fmt.Println(big, len("héllo"), len([...]int{9: 1}))
	var i8 int8 = -128
	fmt.Println(-i8, i8/-1, i8-1, uint8(i8))
}
