// Maps: deletion and insertion while ranging, nested keys, missing keys, printing in key order.
package main

import (
	"fmt"
	"maps"
	"slices"
)

type key struct {
	a string
	b [2]int
}

func main() {
	m := map[int]int{}
	for i := range 1000 {
		m[i] = i * i
	}
	seen := 0
	for k := range m {
		seen++
		delete(m, k)
		delete(m, (k+500)%1000)
	}
	fmt.Println(seen >= 500, len(m))
	ks := map[key][]string{{"x", [2]int{1, 2}}: {"one"}}
	ks[key{"x", [2]int{1, 2}}] = append(ks[key{"x", [2]int{1, 2}}], "two")
	ks[key{"y", [2]int{}}] = nil
	fmt.Println(ks, len(ks[key{}]))
	var nilMap map[string]int
	v, ok := nilMap["a"]
	delete(nilMap, "a")
	fmt.Println(v, ok, len(nilMap), nilMap == nil)
	grid := map[string]map[string]int{"a": {"b": 1}}
	grid["a"]["c"]++
	fmt.Println(grid)
	mixed := map[any]string{1: "int", "1": "string", 1.0: "float", [1]int{1}: "array", nil: "nil", true: "bool"}
	fmt.Println(len(mixed), mixed[1], mixed[nil], mixed[[1]int{1}])
	keys := slices.Sorted(maps.Keys(map[string]int{"z": 1, "a": 2, "m": 3}))
	fmt.Println(keys)
	type rec map[string]rec
	fmt.Println(rec{"a": rec{"b": nil}})
}
