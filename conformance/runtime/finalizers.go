// Finalizers run once, after their object became unreachable, in order of dependency, and may revive it.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type file struct {
	name  string
	other *file
	_     [64]byte
}

var revived *file

func make1(done chan<- string) {
	f := &file{name: "plain"}
	runtime.SetFinalizer(f, func(f *file) { done <- f.name })
}

func make2(done chan<- string) {
	inner := &file{name: "inner"}
	outer := &file{name: "outer", other: inner}
	runtime.SetFinalizer(inner, func(f *file) { done <- f.name })
	runtime.SetFinalizer(outer, func(f *file) { done <- f.name + " before " + f.other.name })
}

func make3(done chan<- string) {
	f := &file{name: "revived"}
	runtime.SetFinalizer(f, func(f *file) { revived = f; done <- f.name })
}

func cleared() {
	f := &file{name: "cleared"}
	runtime.SetFinalizer(f, func(*file) { fmt.Println("must not run") })
	runtime.SetFinalizer(f, nil)
}

func wait(done <-chan string) string {
	for range 100 {
		runtime.GC()
		select {
		case s := <-done:
			return s
		case <-time.After(5 * time.Millisecond):
		}
	}
	return "nothing"
}

func main() {
	done := make(chan string, 8)
	make1(done)
	fmt.Println(wait(done))
	make2(done)
	fmt.Println(wait(done))
	fmt.Println(wait(done))
	make3(done)
	cleared()
	fmt.Println(wait(done), revived.name)
	func() {
		defer func() { fmt.Println("finalizer of a string refused:", recover() == nil) }()
	}()
}
