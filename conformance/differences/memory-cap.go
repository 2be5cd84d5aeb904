// More memory than the user allows: 192 MiB live where 128 are the cap.
// memory: 128
package main

import "fmt"

func main() {
	var kept [][]byte
	for range 12 {
		kept = append(kept, make([]byte, 16<<20))
	}
	fmt.Println(len(kept))
}
