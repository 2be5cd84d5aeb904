// Name of the platform, its processors and its pages.
package main

import (
	"fmt"
	"os"
	"runtime"
)

func main() {
	fmt.Println(runtime.GOOS != "js", runtime.GOARCH != "wasm")
	runtime.GOMAXPROCS(4)
	fmt.Println(runtime.GOMAXPROCS(0))
	fmt.Println(os.Getpagesize() < 1<<16)
}
