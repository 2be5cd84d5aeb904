// After its last use nothing leads to the archive any more.
package main

import (
	"fmt"
	"runtime"
	"time"
)

var archive [][]byte

func main() {
	for range 32 {
		archive = append(archive, make([]byte, 1<<20))
	}
	fmt.Println("volumes:", len(archive)) // the last use
	archive = nil
	runtime.GC()
	for range 40 {
		_ = make([]byte, 1<<20) // work that has nothing to do with it
		time.Sleep(50 * time.Millisecond)
	}
}
