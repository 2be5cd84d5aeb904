// iter.Pull turns an iterator inside out: order of execution, stop, panics and goexit on the other side.
package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

func letters(yield func(rune) bool) {
	defer fmt.Println("iterator ends")
	for _, r := range "abc" {
		fmt.Println("yield", string(r))
		if !yield(r) {
			return
		}
	}
}

func same[T comparable](a, b iter.Seq[T]) bool {
	nextA, stopA := iter.Pull(a)
	defer stopA()
	nextB, stopB := iter.Pull(b)
	defer stopB()
	for {
		x, okX := nextA()
		y, okY := nextB()
		if x != y || okX != okY {
			return false
		}
		if !okX {
			return true
		}
	}
}

func main() {
	next, stop := iter.Pull(letters)
	fmt.Println("nothing has run")
	r, ok := next()
	fmt.Println(string(r), ok)
	stop()
	stop()
	r, ok = next()
	fmt.Println(r, ok)
	fmt.Println(same(slices.Values([]int{1, 2, 3}), slices.Values([]int{1, 2, 3})),
		same(slices.Values([]int{1, 2}), slices.Values([]int{1, 3})))
	next2, stop2 := iter.Pull2(maps.All(map[string]int{"only": 1}))
	defer stop2()
	fmt.Println(next2())
	fmt.Println(next2())
	bad, _ := iter.Pull(func(yield func(int) bool) { yield(1); panic("inside") })
	fmt.Println(bad())
	defer func() { fmt.Println("recovered:", recover()) }()
	bad()
}
