// Allocates in many ways and says, of each, on what stack: what the observer knows must be the same.
package main

import (
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sort"
	"strings"
)

type tag1 struct{ v [3]int }
type tag2 struct{ v [5]*int }
type tag3 struct{ v [100]byte }
type tag4 struct{ p *tag4 }
type tag5 struct{ v [20]byte }
type tag6 struct{ v [9000]byte }
type tag7[T any] struct{ v, w T }

var keep []any

// here prints its callers, innermost first, with the allocations that follow on the same line.
func here(name string) {
	var pcs [200]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
	var out []string
	for {
		f, more := frames.Next()
		file := f.File[strings.LastIndex(f.File, "/")+1:]
		if f.Function != "" && f.Function != "runtime.goexit" {
			out = append(out, fmt.Sprintf("%s %s:%d", f.Function, file, f.Line))
		}
		if !more {
			break
		}
	}
	fmt.Println(name + "\t" + strings.Join(out, "\t"))
}

func inlined() *tag1 { return &tag1{} }

func recurse(n int) {
	if n > 0 {
		recurse(n - 1)
		return
	}
	here("main.tag2"); keep = append(keep, &tag2{})
}

type iface interface{ make() }
type impl struct{}

func (impl) make() { here("main.tag4"); keep = append(keep, &tag4{}) }

func seq() iter.Seq[int] {
	return func(yield func(int) bool) {
		yield(1)
	}
}

func generic[T any](v T) { here("main.tag7[go.shape.int]"); keep = append(keep, &tag7[T]{v, v}) }

func main() {
	here("main.tag1"); keep = append(keep, inlined())
	recurse(5)

	done := make(chan bool)
	go func() {
		defer close(done)
		here("main.tag3"); keep = append(keep, &tag3{})
	}()
	<-done

	var i iface = impl{}
	i.make()

	values := []int{3, 1}
	first := true
	sort.Slice(values, func(a, b int) bool {
		if first {
			first = false
			here("main.tag5"); keep = append(keep, &tag5{})
		}
		return values[a] < values[b]
	})
	next, stop := iter.Pull(seq())
	next()
	stop()
	for range slices.Values(values) {
		here("main.tag6"); keep = append(keep, &tag6{})
		break
	}
	generic(7)
}
