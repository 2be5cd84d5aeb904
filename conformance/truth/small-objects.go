// Millions of small objects of several sizes, most of them garbage at once.
package main

import "fmt"

type node struct {
	next *node
	v    [3]int
}

var keep *node

func main() {
	sum := 0
	for i := range 2_000_000 {
		n := &node{v: [3]int{i}}
		if i%20 == 0 {
			n.next, keep = keep, n
		}
		if i%100_000 == 0 {
			keep = nil
		}
		sum += n.v[0]
	}
	fmt.Println(sum)
	figures()
}
