// Only the last eight requests are kept.
package main

import (
	"fmt"
	"time"
)

var kept [8][]byte

func main() {
	for request := 1; request <= 200; request++ {
		kept[request%len(kept)] = make([]byte, 1<<20)
		fmt.Println("request", request)
		time.Sleep(10 * time.Millisecond)
	}
}
