// What the runtime says about itself where all platforms agree.
package main

import (
	"fmt"
	"math/bits"
	"runtime"
	"strings"
	"unsafe"
)

func main() {
	fmt.Println(runtime.Compiler, strings.HasPrefix(runtime.Version(), "go1.27"), bits.UintSize, unsafe.Sizeof(uintptr(0)))
	fmt.Println(runtime.NumCgoCall(), runtime.GOMAXPROCS(0) >= 1, runtime.NumCPU() >= 1)
	old := runtime.GOMAXPROCS(1)
	fmt.Println(old >= 1, runtime.GOMAXPROCS(0))
}
