// A loop that asks for the time until a deadline is over.
package main

import (
	"fmt"
	"time"
)

func main() {
	end := time.Now().Add(20 * time.Millisecond)
	n := 0
	for time.Now().Before(end) {
		n++
	}
	fmt.Println(n > 0)
}
