// Short declarations, shadowing, multiple assignment and the blank identifier.
package main

import "fmt"

var (
	total = first + second
	first = 3
	_     = fmt.Sprint("evaluated and dropped")
)

const second = 4

func pair() (int, error) { return 7, nil }

func main() {
	n, err := pair()
	if n, err := n*2, fmt.Errorf("inner"); n > 3 {
		fmt.Println("shadowed:", n, err)
	}
	fmt.Println("outer:", n, err)
	a, b, c := 1, 2, 3
	a, b, c = c, a, b
	fmt.Println(a, b, c, total)
	xs := []int{10, 20, 30}
	i := 0
	i, xs[i] = 2, 99 // the index is evaluated before the assignment
	fmt.Println(i, xs)
	n, m := n+1, n+2
	fmt.Println(n, m)
}
