// Floats print their shortest form; special values, negative zero, denormals, rounding.
package main

import (
	"fmt"
	"math"
)

func main() {
	zero := 0.0
	negZero := math.Copysign(0, -1)
	values := []float64{
		0, negZero, 1, 0.1, 0.1 + 0.2, 1e21, 1e20, 123456789.125, 1.0 / 3, math.Pi, math.MaxFloat64,
		math.SmallestNonzeroFloat64, 5e-324 * 3, 2.5, 3.5, -1 / zero, 1 / zero, zero / zero, 1e-7, 100000,
	}
	for _, v := range values {
		fmt.Println(v, float32(v))
		fmt.Printf("%v %g %e %f %.3f %8.2f|%-9.1f|%+.2e|%x %b\n", v, v, v, v, v, v, v, v, v, v)
	}
	println(1.5, -0.25, 1e100, float32(2))
	fmt.Println(math.Round(2.5), math.RoundToEven(2.5), math.Floor(-0.5), math.Trunc(-1.7))
	fmt.Println(float32(16777217), float32(0.1) == 0.1, float64(float32(0.1)))
}
