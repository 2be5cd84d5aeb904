// Dereferencing nil through a chain of calls.
package main

type node struct {
	val  int
	next *node
}

func (n *node) third() int { return n.next.next.val }

func main() {
	println((&node{1, nil}).third())
}
