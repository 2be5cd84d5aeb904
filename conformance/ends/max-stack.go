// debug.SetMaxStack moves the limit of the stack and returns the one before.
package main

import "runtime/debug"

func down(n int) int {
	if n == 0 {
		return 0
	}
	var pad [64]int
	pad[n%64] = n
	return down(n-1) + pad[n%64] - n
}

func main() {
	println(debug.SetMaxStack(256<<10) > 1<<20)
	println(down(50))
	println(down(100_000))
}
