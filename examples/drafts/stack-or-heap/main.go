// A thousand points are made, and their addresses are kept.
package main

import "fmt"

type Point struct{ x, y int }

var points []*Point

func newPoint(x, y int) *Point {
	return &Point{x, y} // escapes: the caller keeps the address
}

func main() {
	sum := 0
	for n := range 1000 {
		p := newPoint(n, n)
		points = append(points, p)
		sum += p.x + p.y
	}
	fmt.Println("sum:", sum)
}
