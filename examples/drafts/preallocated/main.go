// A million numbers, one by one. How many bytes are allocated for 8 MB?
package main

import (
	"fmt"
	"runtime"
)

const count = 1_000_000

var numbers []int

func main() {
	for number := range count {
		numbers = append(numbers, number)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("KiB needed:", 8*count>>10)
	fmt.Println("KiB allocated:", m.TotalAlloc>>10)
}
