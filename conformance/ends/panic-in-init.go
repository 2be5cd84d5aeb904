// A panic during initialisation, before main.
package main

import "fmt"

var table = build(3)

func build(n int) []int {
	xs := make([]int, n)
	return append(xs, xs[n])
}

func main() {
	fmt.Println("never", table)
}
