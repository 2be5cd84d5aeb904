// An iterator that goes on after its loop ended is stopped by a panic.
package main

import (
	"fmt"
	"iter"
)

func stubborn(yield func(int) bool) {
	for i := range 3 {
		yield(i) // ignores that the loop is over
	}
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
	fmt.Println(name, "no panic")
}

func main() {
	try("break ignored:", func() {
		for range stubborn {
			break
		}
	})
	var kept func(int) bool
	try("called later:", func() {
		for range iter.Seq[int](func(yield func(int) bool) { kept = yield }) {
		}
		kept(1)
	})
	try("swallowed panic:", func() {
		for range iter.Seq[int](func(yield func(int) bool) {
			defer func() { recover() }()
			yield(1)
		}) {
			panic("body")
		}
	})
	try("fine:", func() {
		for range stubborn {
		}
	})
}
