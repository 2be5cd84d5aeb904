// A panic with a Stringer calls its String method.
package main

type place struct{ x, y int8 }

func (p place) String() string { return "somewhere" }

func main() {
	defer println("deferred runs first")
	panic(place{1, 2})
}
