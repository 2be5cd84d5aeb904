// Only the last three requests are kept, and the program may have 64 MiB.
package main

import (
	"fmt"
	"time"
)

var kept [3][]byte

func main() {
	for request := 1; request <= 200; request++ {
		kept[request%len(kept)] = make([]byte, 1<<20)
		fmt.Println("request", request)
		time.Sleep(10 * time.Millisecond)
	}
}
