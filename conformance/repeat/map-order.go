// The order of maps, with the start of each iteration and the seeds of the hashes.
package main

import (
	"fmt"
	"hash/maphash"
)

func main() {
	m := map[string]int{}
	for i := range 40 {
		m[fmt.Sprint("key", i)] = i
	}
	for range 3 {
		for _, v := range m {
			fmt.Print(v, " ")
		}
		fmt.Println()
	}
	for k := range map[float64]bool{1: true, 2: true, 3: true} {
		fmt.Println(k)
	}
	fmt.Println(maphash.String(maphash.MakeSeed(), "text"))
}
