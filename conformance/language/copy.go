// copy with overlapping ranges, from strings, between arrays of different lengths.
package main

import "fmt"

type tag struct {
	n int
	s string
}

func main() {
	a := []int{1, 2, 3, 4, 5, 6}
	fmt.Println(copy(a[2:], a), a)
	b := []int{1, 2, 3, 4, 5, 6}
	fmt.Println(copy(b, b[2:]), b)
	buf := make([]byte, 4)
	fmt.Println(copy(buf, "héllo"), buf, copy(buf, ""), copy(buf[:0], "x"))
	t := []tag{{1, "a"}, {2, "b"}, {3, "c"}}
	copy(t[1:], t)
	fmt.Println(t)
	arr := [3]int{1, 2, 3}
	brr := arr
	brr[0] = 9
	p := &arr
	p[1] = 8
	for i, v := range arr { // a copy of the array
		arr[2] = 100
		fmt.Print(i, v, " ")
	}
	for i, v := range p[:] {
		p[2] = 7
		fmt.Print(i, v, " ")
	}
	fmt.Println(arr, brr, arr == [3]int{1, 8, 7})
	s := a[:2]
	pa := (*[2]int)(s)
	pa[0] = -1
	fmt.Println(a[0], [2]int(s), *pa)
}
