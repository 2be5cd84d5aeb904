// A full slice expression leaves append no room: each list gets an array of its own.
package main

import "fmt"

func main() {
	common := make([]int, 1, 4)
	left := append(common[:1:1], 2)
	right := append(common[:1:1], 99)
	fmt.Println("left:", left[1])
	fmt.Println("right:", right[1])
}
