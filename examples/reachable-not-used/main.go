// The archive is read once. It is never used again. Does it go?
package main

import (
	"fmt"
	"time"
)

var archive [][]byte

func main() {
	for range 32 {
		archive = append(archive, make([]byte, 1<<20))
		time.Sleep(25 * time.Millisecond)
	}
	fmt.Println("volumes:", len(archive)) // the last use
	for range 320 {
		_ = make([]byte, 1<<20) // work that has nothing to do with it
		time.Sleep(25 * time.Millisecond)
	}
}
