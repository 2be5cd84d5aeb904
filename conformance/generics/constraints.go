// Constraints with type sets, methods and core types; inference of all kinds.
package main

import (
	"cmp"
	"fmt"
	"strconv"
)

type number interface {
	~int | ~int8 | ~int64 | ~float64
}

type celsius float64
type ids []int

func sum[S ~[]E, E number](s S) (total E) {
	for _, v := range s {
		total += v
	}
	return
}

func mapTo[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

type setter[T any] interface {
	*T
	Set(string)
}

type num struct{ v int }

func (n *num) Set(s string) { n.v, _ = strconv.Atoi(s) }

func parse[T any, P setter[T]](in []string) []T {
	out := make([]T, len(in))
	for i, s := range in {
		P(&out[i]).Set(s)
	}
	return out
}

func maxOf[T cmp.Ordered](first T, rest ...T) T {
	for _, v := range rest {
		first = max(first, v)
	}
	return first
}

func clone[S ~[]E, E any](s S) S { return append(S(nil), s...) }

func main() {
	fmt.Println(sum([]celsius{1.5, 2}), sum(ids{1, 2, 3}), sum([]int8{100, 100}))
	fmt.Println(mapTo([]int{1, 2}, strconv.Itoa), mapTo(ids{3}, func(i int) celsius { return celsius(i) / 2 }))
	fmt.Println(parse[num]([]string{"4", "x", "7"}))
	fmt.Println(maxOf(3, 9, 2), maxOf("b", "abc"), maxOf(1.5))
	fmt.Printf("%T %v\n", clone(ids{1}), clone(ids(nil)) == nil)
	f := maxOf[float64]
	fmt.Println(f(1, 2.5))
}
