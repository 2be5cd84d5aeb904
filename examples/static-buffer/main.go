// 2,000 goroutines write a page each: first all through one package-level buffer, then each through its own.
package main

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"time"
)

var (
	text   = strings.Repeat("static? ", 4<<10)
	shared bytes.Buffer
)

func writeShared(done chan<- bool) {
	shared.Reset() // try: leave this out
	shared.WriteString(text)
	done <- true
}

func writeLocal(done chan<- bool) {
	var local bytes.Buffer
	local.WriteString(text)
	done <- true
}

// measure runs 2,000 goroutines, one after the other, and says what they allocated and what is left.
func measure(name string, write func(chan<- bool)) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	done := make(chan bool)
	for range 2000 {
		go write(done)
		<-done
		time.Sleep(time.Millisecond)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Printf("%s buffer, MiB allocated: %d\n", name, (after.TotalAlloc-before.TotalAlloc)>>20)
	fmt.Printf("%s buffer, KiB alive: %d\n", name, after.HeapAlloc>>10)
}

func main() {
	measure("shared", writeShared)
	measure("local", writeLocal)
}
