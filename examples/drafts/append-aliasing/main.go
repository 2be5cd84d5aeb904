// Two lists grow from the same beginning. Do they stay apart?
package main

import "fmt"

func main() {
	common := make([]int, 1, 4)
	left := append(common, 2)
	right := append(common, 99)
	fmt.Println("left:", left[1])
	fmt.Println("right:", right[1])
}
