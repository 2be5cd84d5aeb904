// Integers of each size wrap around; division truncates towards zero; conversions cut bits.
package main

import (
	"fmt"
	"math"
)

func main() {
	var a int8 = math.MaxInt8
	var b int16 = math.MaxInt16
	var c int32 = math.MaxInt32
	var d int64 = math.MaxInt64
	var e uint8 = math.MaxUint8
	var f uint16 = math.MaxUint16
	var g uint32 = math.MaxUint32
	var h uint64 = math.MaxUint64
	a++
	b++
	c++
	d++
	e++
	f++
	g++
	h++
	fmt.Println(a, b, c, d, e, f, g, h)
	e--
	g--
	fmt.Println(e, g, a*a, b*2, c*c, d*3)
	x := int64(-7)
	fmt.Println(x/2, x%2, x>>1, uint64(x)>>60, int32(x<<33+5), int8(x*40))
	min := int64(math.MinInt64)
	m1 := int64(-1)
	fmt.Println(min/m1, min%m1, -min == min)
	i := 1<<62 + 1<<62 - 1
	fmt.Println(i, i*i)
	var u uint = 0
	u--
	fmt.Println(u == math.MaxUint, u>>63)
}
