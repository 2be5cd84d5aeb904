// Trees that grow and are dropped: deep pointers for the collector to follow.
package main

import "fmt"

type tree struct{ left, right *tree }

func grow(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{grow(depth - 1), grow(depth - 1)}
}

func (t *tree) count() int {
	if t == nil {
		return 0
	}
	return 1 + t.left.count() + t.right.count()
}

func main() {
	long := grow(16)
	n := 0
	for range 20 {
		n += grow(13).count()
	}
	fmt.Println(n, long.count())
	figures()
}
