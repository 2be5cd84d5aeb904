// Method values bind their receiver when they are made; method expressions take it as an argument.
package main

import "fmt"

type point struct{ x, y int }

func (p point) sum() int       { return p.x + p.y }
func (p *point) move(dx int)   { p.x += dx }
func (p point) String() string { return fmt.Sprintf("<%d,%d>", p.x, p.y) }
func (f fn) call(n int) int    { return f(n) }

type fn func(int) int

func main() {
	p := point{1, 2}
	bound := p.sum
	move := p.move
	move(10)
	fmt.Println(bound(), p.sum(), p)
	expr := point.sum
	ptrExpr := (*point).move
	ptrExpr(&p, 100)
	fmt.Println(expr(p), (*point).sum(&p))
	var s fmt.Stringer = p
	str := s.String
	s = point{9, 9}
	fmt.Println(str(), s.String())
	fmt.Println(fn(func(n int) int { return n * n }).call(7))
	ifaceExpr := fmt.Stringer.String
	fmt.Println(ifaceExpr(s))
	var np *point
	defer func() { fmt.Println("nil receiver:", recover()) }()
	_ = np.sum // copies *np at once
}
