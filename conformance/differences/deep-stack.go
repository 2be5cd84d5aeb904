// A recursion four million calls deep, in 512 MiB.
package main

import "fmt"

func depth(n int) int {
	if n == 0 {
		return 0
	}
	var pad [8]int
	pad[n&7] = 1
	return depth(n-1) + pad[n&7]
}

func main() {
	fmt.Println(depth(4_000_000))
}
