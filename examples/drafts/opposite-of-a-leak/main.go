// Memory that cannot be reached: 100 MiB are thrown away, and nothing is ever released.
package main

import (
	"fmt"
	"time"
)

func main() {
	var page []byte
	for range 100 {
		page = make([]byte, 1<<20) // the page before can no longer be reached
		time.Sleep(10 * time.Millisecond)
	}
	fmt.Println("last page:", len(page))
}
