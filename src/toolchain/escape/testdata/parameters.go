package main

type node struct{ next *node }

var kept []*node

func identity(n *node) *node { return n }

func after(n *node) *node { return n.next }

func keep(n *node) { kept = append(kept, n) }

func keepWhatItPointsTo(n **node) { kept = append(kept, *n) }

func read(n *node) bool { return n.next == nil }

func call(f func(*int)) {
	value := 1
	f(&value)
}

func main() {
	a := &node{}
	b := &node{a}
	keep(identity(b))
	keepWhatItPointsTo(&a)
	call(func(p *int) { println(*p) })
	println(read(after(b)))
}
