// debug.Stack and runtime.Stack: the goroutine's header, its functions and their lines.
package main

import (
	"fmt"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
)

var own = regexp.MustCompile(`(?m)^(main\.[^\n]*?)\([^()\n]*\)\n\t(?:[^\n]*/)?([^/\n]+:\d+)`)

func show(stack []byte) {
	header, _, _ := strings.Cut(string(stack), "\n")
	fmt.Println(header)
	for _, m := range own.FindAllStringSubmatch(string(stack), -1) {
		fmt.Println(" ", m[1], m[2])
	}
}

func deep(n int) []byte {
	if n > 0 {
		return deep(n - 1)
	}
	return debug.Stack()
}

func main() {
	show(deep(2))
	block := make(chan int)
	parked := make(chan bool)
	go func() {
		parked <- true
		<-block
	}()
	<-parked
	for range 10 {
		runtime.Gosched()
	}
	buf := make([]byte, 64<<10)
	all := string(buf[:runtime.Stack(buf, true)])
	fmt.Println(strings.Count(all, "goroutine ") >= 2, strings.Contains(all, "[chan receive]:"))
	fmt.Println(runtime.Stack(buf[:5], false), string(buf[:5]))
}
