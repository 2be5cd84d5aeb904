package main

type point struct{ x, y int }

func local() *int {
	x := 7
	return &x
}

func named() (p *point) {
	n := point{1, 2}
	p = &n
	return
}

func literal() *point { return &point{3, 4} }

func main() { println(*local(), named().x, literal().y) }
