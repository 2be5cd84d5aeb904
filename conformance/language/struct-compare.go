// Comparing structs, arrays, interfaces, pointers to zero-size values and channels.
package main

import "fmt"

type inner struct {
	f float64
	s string
}

type record struct {
	a  int8
	b  int64
	_  int32
	i  any
	in inner
}

type chain struct{ next *chain }

func main() {
	x := record{a: 1, b: 2, i: "x", in: inner{1.5, "s"}}
	y := record{a: 1, b: 2, i: "x", in: inner{1.5, "s" + ""}}
	fmt.Println(x == y)
	y.i = []byte("x")
	func() {
		defer func() { fmt.Println(recover()) }()
		x.i = []byte("x")
		fmt.Println(x == y)
	}()
	x.b = 3
	fmt.Println(x == y) // decided before the interfaces are looked at
	var e1, e2 error
	fmt.Println(e1 == e2, any(nil) == nil, any((*int)(nil)) == nil)
	c1, c2 := make(chan int), make(chan int)
	c3 := c1
	fmt.Println(c1 == c2, c1 == c3)
	a, b := &chain{}, &chain{}
	fmt.Println(a == b, *a == *b, [2]*chain{a, b} == [2]*chain{a, b})
	fmt.Println(struct{ n int }{1} == struct{ n int }{1})
	m := map[record]int{{a: 1, i: 2}: 1}
	m[record{a: 1, i: 2}]++
	m[record{a: 1, i: int64(2)}]++
	fmt.Println(len(m))
}
