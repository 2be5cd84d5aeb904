// NaN: never equal, not ordered, usable and lost as a map key; min, max and clear.
package main

import (
	"fmt"
	"math"
	"slices"
)

func main() {
	nan := math.NaN()
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, !(nan <= 1))
	m := map[float64]string{}
	m[nan] = "a"
	m[nan] = "b"
	m[0.0] = "zero"
	m[math.Copysign(0, -1)] = "negative zero"
	_, ok := m[nan]
	fmt.Println(len(m), ok, m[0])
	delete(m, nan)
	fmt.Println(len(m))
	clear(m)
	fmt.Println(len(m))
	fmt.Println(min(1, nan, 2), max(nan, 3), min(2, 1.5), max("a", "b"))
	xs := []float64{3, nan, 1, math.Inf(-1)}
	slices.Sort(xs)
	fmt.Println(xs, slices.Contains(xs, nan), slices.Index(xs, 1))
	type pair struct{ a, b float64 }
	fmt.Println(pair{1, nan} == pair{1, nan}, pair{1, 0} == pair{1, math.Copysign(0, -1)})
	var i, j any = nan, nan
	fmt.Println(i == j)
}
