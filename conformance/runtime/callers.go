// Caller, Callers and FuncForPC name functions and lines: closures, methods, generics, inlined calls, deferred calls.
package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

type thing struct{}

func where(skip int) string {
	pc, file, line, ok := runtime.Caller(skip + 1)
	return fmt.Sprint(runtime.FuncForPC(pc).Name(), " ", filepath.Base(file), ":", line, " ", ok)
}

func (thing) value() string    { return where(0) }
func (*thing) pointer() string { return where(0) }
func generic[T any](T) string  { return where(0) }
func small() string            { return where(1) }

func stack() (names []string) {
	pcs := make([]uintptr, 20)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "main.") {
			names = append(names, fmt.Sprint(f.Function, ":", f.Line))
		}
		if !more {
			return
		}
	}
}

var global = func() string { return where(0) }()

func init() { fmt.Println("init:", where(0)) }

func main() {
	fmt.Println(global)
	fmt.Println(thing{}.value(), (&thing{}).pointer())
	fmt.Println(generic(1), generic("x"))
	fmt.Println(small())
	func() {
		defer func() {
			recover()
			for _, name := range stack() {
				fmt.Println(" ", name)
			}
		}()
		func() { panic("x") }()
	}()
	for _, name := range []func() string{thing{}.value, func() string { return where(0) }} {
		fmt.Println(name())
	}
	_, _, _, ok := runtime.Caller(100)
	fmt.Println(ok, runtime.FuncForPC(0) == nil)
}
