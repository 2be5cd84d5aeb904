// Ranging over a map starts anywhere: many rounds do not all begin with the same key.
package main

import "fmt"

func main() {
	m := map[int]bool{}
	for i := range 64 {
		m[i] = true
	}
	starts := map[int]bool{}
	for range 200 {
		for k := range m {
			starts[k] = true
			break
		}
	}
	fmt.Println("several starts:", len(starts) > 3)
	small := map[string]int{"a": 1, "b": 2, "c": 3}
	orders := map[string]bool{}
	for range 400 {
		order := ""
		for k := range small {
			order += k
		}
		orders[order] = true
	}
	fmt.Println("several orders of a small map:", len(orders) > 1)
}
