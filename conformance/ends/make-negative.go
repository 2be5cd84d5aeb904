// make with a negative length.
package main

func fill(n int) []int { return make([]int, n) }

func main() {
	println(len(fill(2)))
	println(len(fill(-2)))
}
