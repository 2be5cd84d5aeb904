// What recover returns for runtime errors, and that they are runtime.Error with a fixed text.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

type shape interface{ Area() float64 }

func try(name string, f func()) {
	defer func() {
		r := recover()
		var re runtime.Error
		err, isErr := r.(error)
		fmt.Printf("%-14s %v", name, r)
		if isErr && errors.As(err, &re) {
			fmt.Print(" [runtime.Error]")
		}
		fmt.Println()
	}()
	f()
}

func main() {
	var (
		xs   = []int{1, 2, 3}
		n    = 5
		neg  = -1
		zero int
		m    map[string]int
		p    *struct{ a, b int }
		i    any = "text"
		s    shape
		ch   chan int
		arr  [4]int
	)
	try("index", func() { _ = xs[n] })
	try("index neg", func() { _ = xs[neg] })
	try("array", func() { _ = arr[n] })
	try("string", func() { _ = "abc"[n] })
	try("slice hi", func() { _ = xs[:n] })
	try("slice lo", func() { _ = xs[n:] })
	try("slice both", func() { _ = xs[2 : zero+1] })
	try("slice cap", func() { _ = xs[1:2:n] })
	try("slice str", func() { _ = "abc"[n:] })
	try("divide", func() { _ = n / zero })
	try("modulo", func() { _ = n % zero })
	try("nil map", func() { m["a"] = 1 })
	try("nil pointer", func() { p.b = 1 })
	try("assert", func() { _ = i.(int) })
	try("assert iface", func() { _ = i.(shape) })
	try("nil iface", func() { _ = s.(interface{ Foo() }) })
	try("nil method", func() { s.Area() })
	try("close nil", func() { close(ch) })
	try("close twice", func() { c := make(chan int); close(c); close(c) })
	try("send closed", func() { c := make(chan int, 1); close(c); c <- 1 })
	try("make neg", func() { _ = make([]int, neg) })
	try("make cap", func() { _ = make([]int, 2, zero+1) })
	try("make chan", func() { _ = make(chan int, neg) })
	try("to array", func() { _ = [4]int(xs) })
	try("compare", func() { a, b := any(xs), any(xs); _ = a == b })
	try("map key", func() { _ = map[any]int{xs: 1} })
	try("shift", func() { _ = 1 << neg })
	try("panic nil", func() { panic(nil) })
}
