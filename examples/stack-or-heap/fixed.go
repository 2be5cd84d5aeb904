// Three thousand points are made, and copies are kept instead of addresses.
package main

import (
	"fmt"
	"runtime"
)

type Point struct{ x, y int }

var kept [1000]Point

func newPoint(n int) *Point {
	return &Point{n, n}
}

// made counts the objects that the heap has given out so far.
func made() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs
}

func main() {
	before, sum := made(), 0
	for n := range 1000 {
		value := Point{n, n} // no pointer
		read := newPoint(n)  // a pointer, used in this function only
		keep := newPoint(n)  // a pointer, and its value is copied
		kept[n] = *keep
		sum += value.x + read.y
	}
	objects := made() - before
	fmt.Println("sum:", sum)
	fmt.Println("objects made:", objects)
}
