// An index that is out of range in a slice, deep in a closure.
package main

func apply(xs []int, f func(int) int) int { return f(len(xs)) }

func main() {
	xs := []int{1, 2, 3}
	println(apply(xs, func(i int) int { return xs[i] }))
}
