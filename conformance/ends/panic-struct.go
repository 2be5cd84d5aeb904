// A panic with a struct prints its type and an address.
package main

type point struct{ x, y int }

func main() {
	panic(point{1, 2})
}
