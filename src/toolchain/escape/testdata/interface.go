package main

import "fmt"

type shape interface{ scale(*int) }

type square struct{ side int }

func (s square) scale(by *int) { fmt.Println(s.side * *by) }

func grow(s shape) {
	factor := 3
	s.scale(&factor)
}

func main() {
	n := len("seven")
	fmt.Println("n is", n)
	grow(square{n})
}
