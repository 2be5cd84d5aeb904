// Recursion a hundred thousand calls deep.
package main

import "fmt"

type list struct {
	v    int
	next *list
}

func (l *list) sum() int {
	if l == nil {
		return 0
	}
	return l.v + l.next.sum()
}

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}

func main() {
	var l *list
	for i := range 50_000 {
		l = &list{i, l}
	}
	fmt.Println(l.sum(), depth(100_000))
	done := make(chan int)
	go func() { done <- depth(60_000) }()
	fmt.Println(<-done)
}
