// Calls our own import modules the way the patched runtime does.
package main

import (
	"fmt"
	"os"
	"time"
	"unsafe"
)

//go:wasmimport observer start
func observerStart(buffer unsafe.Pointer) int32

//go:wasmimport observer flush
func observerFlush()

//go:wasmimport heapscope write
func hostWrite(fd int32, ptr unsafe.Pointer, length int32) int32

var buffer struct {
	used, size uint32
	data       [64]byte
}

func record(text string) {
	buffer.used += uint32(copy(buffer.data[buffer.used:], text))
}

func main() {
	buffer.size = uint32(len(buffer.data))
	fmt.Println("level", observerStart(unsafe.Pointer(&buffer)))
	record("first ")
	record("second")
	observerFlush()
	fmt.Println("left", buffer.used)
	observerFlush()
	record("at rest")
	time.Sleep(time.Millisecond)
	text := []byte("direct\n")
	fmt.Println(hostWrite(1, unsafe.Pointer(&text[0]), int32(len(text))))
	fmt.Println(hostWrite(99, unsafe.Pointer(&text[0]), int32(len(text))))
	fmt.Println(hostWrite(0, unsafe.Pointer(&text[0]), int32(len(text))))
	if len(os.Args) > 1 {
		buffer.used = 1 << 20
		time.Sleep(time.Millisecond)
		fmt.Println("not reached")
	}
	record("at the end")
}
