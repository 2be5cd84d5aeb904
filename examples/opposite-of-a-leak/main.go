// A hundred pages are lost: after its turn of the loop nothing can reach a page any more.
package main

import (
	"fmt"
	"time"
)

var kept [][]byte

func main() {
	for number := range 100 {
		page := make([]byte, 1<<20)
		page[0] = byte(number) // the last use, and nobody releases the page
		// try: kept = append(kept, page)
		time.Sleep(50 * time.Millisecond)
	}
	fmt.Println("pages made: 100, within reach:", len(kept))
}
