// Complex numbers: arithmetic, division with infinities, formatting, functions of math/cmplx.
package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

func main() {
	a, b := 3+4i, complex(1, -2)
	fmt.Println(a+b, a-b, a*b, a/b, -a, a == b, real(a), imag(b))
	fmt.Printf("%v %.2f %g %T %T\n", a, a, complex64(b), a, complex64(b))
	fmt.Println(cmplx.Abs(a), cmplx.Phase(-1), cmplx.Sqrt(-4), cmplx.Conj(a))
	fmt.Printf("%.12f %.12f\n", cmplx.Exp(1i*math.Pi), cmplx.Pow(1i, 2))
	inf := math.Inf(1)
	zero := complex(0, 0)
	fmt.Println(a/zero, zero/zero, complex(inf, 1)*2, complex(inf, math.NaN())/a)
	m := map[complex128]int{1 + 2i: 1}
	m[complex(1, 2)]++
	fmt.Println(m)
}
