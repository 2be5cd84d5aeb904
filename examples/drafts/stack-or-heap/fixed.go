// A thousand points are made, and nobody keeps an address.
package main

import "fmt"

type Point struct{ x, y int }

func newPoint(x, y int) *Point {
	return &Point{x, y} // does not escape: the call is inlined, the point stays on the stack
}

func main() {
	sum := 0
	for n := range 1000 {
		p := newPoint(n, n)
		sum += p.x + p.y
	}
	fmt.Println("sum:", sum)
}
