// Mutual recursion through an interface and through closures beside a timer.
package main

import (
	"fmt"
	"time"
)

type walker interface{ walk(n int) int }
type left struct{ other walker }
type right struct{ other walker }

func (l *left) walk(n int) int {
	if n == 0 {
		return 1
	}
	return l.other.walk(n-1) + l.other.walk(n-1)
}

func (r *right) walk(n int) int {
	if n == 0 {
		return 1
	}
	return r.other.walk(n-1) + r.other.walk(n-1)
}

func main() {
	l, r := &left{}, &right{}
	l.other, r.other = r, l
	go l.walk(80)
	var f, g func(int) int
	f = func(n int) int {
		if n == 0 {
			return 0
		}
		return g(n-1) + g(n-1)
	}
	g = func(n int) int { return f(n) }
	go f(80)
	<-time.After(10 * time.Millisecond)
	fmt.Println("timer")
}
