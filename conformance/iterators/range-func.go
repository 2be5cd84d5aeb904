// range over functions: break, continue, return, defer, labels and nesting inside the loop body.
package main

import (
	"fmt"
	"iter"
	"slices"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("[cleanup] ")
		for i := range n {
			if !yield(i) {
				fmt.Print("[stopped] ")
				return
			}
		}
	}
}

func find(want int) (res string) {
	defer func() { res += "!" }()
	for v := range count(10) {
		defer fmt.Print("[deferred in loop ", v, "] ")
		if v == want {
			return fmt.Sprint("found ", v)
		}
	}
	return "none"
}

func pairs(xs []string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i := len(xs) - 1; i >= 0; i-- {
			if !yield(i, xs[i]) {
				return
			}
		}
	}
}

func main() {
	for v := range count(5) {
		if v == 1 {
			continue
		}
		if v == 3 {
			break
		}
		fmt.Print(v, " ")
	}
	fmt.Println()
	fmt.Println(find(2))
outer:
	for a := range count(3) {
		for b := range count(3) {
			if b == 1 {
				continue outer
			}
			if a == 2 {
				break outer
			}
			fmt.Print(a, b, " ")
		}
	}
	fmt.Println()
	for i, s := range pairs([]string{"x", "y", "z"}) {
		fmt.Print(i, s, " ")
	}
	for range func(yield func() bool) { _ = yield() && yield() } {
		fmt.Print("tick ")
	}
	fmt.Println(slices.Collect(count(4)))
	defer func() { fmt.Println("recovered:", recover()) }()
	for v := range count(3) {
		panic(fmt.Sprint("in body ", v))
	}
}
