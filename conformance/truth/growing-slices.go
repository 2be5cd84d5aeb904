// Slices that grow by append from nothing, over and over, some for a long time.
package main

import "fmt"

func main() {
	var kept [][]int
	n := 0
	for round := range 300 {
		var xs []int
		for i := range 8_000 {
			xs = append(xs, i)
		}
		n += cap(xs)
		if round%10 == 0 {
			kept = append(kept, xs)
		}
	}
	fmt.Println(n, len(kept))
	figures()
}
