// Every request leaves a mebibyte behind, and the program may have 64 MiB.
package main

import (
	"fmt"
	"time"
)

var kept [][]byte

func main() {
	for request := 1; request <= 200; request++ {
		kept = append(kept, make([]byte, 1<<20))
		fmt.Println("request", request)
		time.Sleep(10 * time.Millisecond)
	}
}
