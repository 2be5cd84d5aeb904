// math/big: factorials, modular arithmetic, rationals, floats with a precision, parsing and printing.
package main

import (
	"fmt"
	"math/big"
)

func main() {
	f := new(big.Int).MulRange(1, 100)
	fmt.Println(f, f.BitLen())
	p, _ := new(big.Int).SetString("170141183460469231731687303715884105727", 10)
	fmt.Println(p.ProbablyPrime(10), new(big.Int).Exp(big.NewInt(3), f, p), new(big.Int).ModInverse(big.NewInt(65537), p))
	a, b := new(big.Int), new(big.Int)
	g := new(big.Int).GCD(a, b, big.NewInt(240), big.NewInt(46))
	fmt.Println(g, a, b, new(big.Int).Sqrt(f).String()[:20], new(big.Int).Neg(f).Cmp(f))
	q, r := new(big.Int).DivMod(big.NewInt(-7), big.NewInt(2), new(big.Int))
	q2, r2 := new(big.Int).QuoRem(big.NewInt(-7), big.NewInt(2), new(big.Int))
	fmt.Println(q, r, q2, r2, new(big.Int).Lsh(big.NewInt(1), 130).Text(36))
	fmt.Printf("%x %#o %20d|%+d %s\n", p, big.NewInt(8), big.NewInt(-5), big.NewInt(5), new(big.Int).And(p, big.NewInt(0xff)))
	x := big.NewRat(1, 3)
	x.Add(x, big.NewRat(1, 6)).Mul(x, big.NewRat(-4, 7))
	fmt.Println(x, x.FloatString(5), x.Sign())
	pi, _, err := big.ParseFloat("3.14159265358979323846264338327950288419716939937510582", 10, 200, big.ToNearestEven)
	fmt.Println(pi.Text('g', 50), err, new(big.Float).SetPrec(100).Sqrt(big.NewFloat(2)))
	_, ok := new(big.Int).SetString("12x", 10)
	fmt.Println(ok)
	defer func() { fmt.Println(recover()) }()
	new(big.Int).Div(f, new(big.Int))
}
