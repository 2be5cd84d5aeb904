// Iterators of the standard library: slices, maps, strings; chunks, windows of values, sorting.
package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

func main() {
	for i, v := range slices.Backward([]string{"a", "b", "c"}) {
		fmt.Print(i, v, " ")
	}
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c, " ")
	}
	fmt.Println()
	for s := range strings.SplitSeq("a,b,,c", ",") {
		fmt.Printf("%q ", s)
	}
	for s := range strings.FieldsSeq("  x  y z ") {
		fmt.Printf("%q ", s)
	}
	for l := range strings.Lines("one\ntwo\n\nthree") {
		fmt.Printf("%q ", l)
	}
	for b := range bytes.SplitAfterSeq([]byte("k=v;k2=v2"), []byte(";")) {
		fmt.Printf("%s ", b)
	}
	fmt.Println()
	m := map[string]int{"x": 3, "y": 1, "z": 2}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)))
	inverse := maps.Collect(func(yield func(int, string) bool) {
		for k, v := range m {
			if !yield(v, k) {
				return
			}
		}
	})
	fmt.Println(inverse)
	fmt.Println(slices.SortedFunc(slices.Values([]string{"ccc", "a", "bb"}), func(a, b string) int { return len(b) - len(a) }))
	for i := range uint8(3) {
		fmt.Printf("%T%d ", i, i)
	}
	n := 3
	for i := range n {
		n = 10
		fmt.Print(i)
	}
	for range -5 {
		panic("never")
	}
	fmt.Println()
}
