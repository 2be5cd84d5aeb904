// A million numbers, with room for all of them from the start.
package main

import (
	"fmt"
	"runtime"
)

const count = 1_000_000

var numbers []int

func main() {
	numbers = make([]int, 0, count)
	for number := range count {
		numbers = append(numbers, number)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("KiB needed:", 8*count>>10)
	fmt.Println("KiB allocated:", m.TotalAlloc>>10)
}
