// Deep recursion in every way a program comes by it; prints one line for each. Run by wasm/stack.test.ts.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"iter"
	"reflect"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall/js"
)

type node struct {
	next *node
	v    int
}

//go:noinline
func sum(n *node) int {
	if n == nil {
		return 0
	}
	return n.v + sum(n.next)
}

// down calls f at depth n and returns n.
func down(n int, f func()) int {
	if n == 0 {
		f()
		return 0
	}
	return 1 + down(n-1, f)
}

func unwinding(n int) (r int) {
	defer func() { r++ }()
	if n == 0 {
		return 0
	}
	return unwinding(n - 1)
}

func panicking(n int, ran *int) {
	defer func() { *ran++ }()
	if n == 0 {
		panic("bottom")
	}
	panicking(n-1, ran)
}

// allocating has the collector scan the stack while it grows.
func allocating(n int) []byte {
	b := make([]byte, 100)
	if n == 0 {
		return b
	}
	b[0] = allocating(n - 1)[0] + 1
	return b
}

func largeFrames(n int) int {
	var a [40 << 10]byte
	a[n] = 1
	if n == 0 {
		return 0
	}
	return largeFrames(n-1) + int(a[n])
}

//go:noinline
func oneLargeFrame(n int) byte {
	var a [60 << 10]byte
	a[n] = 2
	return a[n/2] + a[n]
}

// calledFromJS goes through JavaScript at every level: each way back into Go is deep too.
func calledFromJS(n int) int {
	if n == 0 {
		return 0
	}
	f := js.FuncOf(func(js.Value, []js.Value) any { return down(3000, func() {}) })
	defer f.Release()
	return f.Invoke().Int() + calledFromJS(n-1)
}

// callingJS calls a deep js.Func on its way down, with its own frames on the engine's stack.
func callingJS(n int, f js.Func) int {
	if n%50 == 0 {
		f.Invoke()
	}
	if n == 0 {
		return 0
	}
	return 1 + callingJS(n-1, f)
}

func walk(n int, yield func(int) bool) bool {
	return n == 0 || walk(n-1, yield) && yield(n)
}

func reflected(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + int(reflect.ValueOf(reflected).Call([]reflect.Value{reflect.ValueOf(n - 1)})[0].Int())
}

func ackermann(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ackermann(m-1, 1)
	}
	return ackermann(m-1, ackermann(m, n-1))
}

func main() {
	var list *node
	for i := range 1_000_000 {
		list = &node{list, i}
	}
	fmt.Println("list", sum(list), sum(list))

	done := make(chan int)
	go func() { done <- down(500_000, runtime.Gosched) }()
	go func() { done <- down(500_000, runtime.Gosched) }()
	down(100_000, func() { fmt.Println("goroutines", <-done, <-done) })

	caught := 0
	down(100_000, func() {
		for range 100 {
			func() {
				defer func() { caught += recover().(int) }()
				down(20_000, func() { panic(1) })
			}()
		}
	})
	fmt.Println("recovered", caught)
	fmt.Println("deferred", unwinding(100_000))
	func() {
		ran := 0
		defer func() { fmt.Println("panic", recover(), ran) }()
		panicking(100_000, &ran)
	}()
	go func() {
		defer func() { done <- 1 }()
		down(100_000, runtime.Goexit)
	}()
	fmt.Println("goexit", <-done)

	pcs := make([]uintptr, 200_000)
	down(100_000, func() { pcs = pcs[:runtime.Callers(1, pcs)] })
	fmt.Println("callers", len(pcs) > 100_000, runtime.FuncForPC(pcs[len(pcs)-2]).Name())
	down(100_000, func() { fmt.Println("trace", strings.Contains(string(debug.Stack()), "frames elided")) })

	fmt.Println("allocating", allocating(300_000)[0])
	fmt.Println("collected", down(500_000, func() { runtime.GC(); runtime.GC() }))
	go func() {
		down(1_000_000, func() {})
		for range 20 {
			runtime.GC()
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		fmt.Println("shrunk", m.StackInuse < 4<<20)
		done <- 1
	}()
	<-done

	large := 0
	for i := range 1000 {
		large += int(oneLargeFrame(i))
	}
	fmt.Println("frames", largeFrames(500), large)

	fmt.Println("from js", calledFromJS(100))
	deep := js.FuncOf(func(js.Value, []js.Value) any { return down(5000, func() {}) })
	fmt.Println("to js", callingJS(20_000, deep))

	next, stop := iter.Pull(func(yield func(int) bool) { walk(100_000, yield) })
	pulled := 0
	for v, ok := next(); ok && pulled < 100_000; v, ok = next() {
		pulled = v
	}
	stop()
	fmt.Println("pulled", pulled)
	fmt.Println("reflected", reflected(10_000))
	fmt.Println("ackermann", ackermann(2, 2000))

	var v any
	err := json.Unmarshal([]byte(strings.Repeat("[", 20_000)), &v)
	fmt.Println("json", err, json.Unmarshal([]byte(strings.Repeat("[", 9000)+strings.Repeat("]", 9000)), &v))
	_, err = regexp.Compile(strings.Repeat("(", 2000) + "a" + strings.Repeat(")", 2000))
	fmt.Println("regexp", err != nil)
	_, err = parser.ParseExpr(strings.Repeat("(", 50_000) + "a" + strings.Repeat(")", 50_000))
	fmt.Println("parser", err)
	fmt.Println("cyclic", errors.Is(cyclic(), errCycle))
}

var errCycle = errors.New("cycle")

type cycle struct{ Next *cycle }

func cyclic() error {
	c := &cycle{}
	c.Next = c
	if _, err := json.Marshal(c); err != nil {
		return errCycle
	}
	return nil
}
