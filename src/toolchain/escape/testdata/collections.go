package main

type node struct{ value int }

var all []*node

func insert(byName map[string]*node) {
	first := node{1}
	byName["a = b"] = &first
}

func collect(n int) []*node {
	var list []*node
	for i := range n {
		item := node{i}
		list = append(list, &item)
	}
	return list
}

func literals() (map[string]*int, []*int) {
	a, b := 1, 2
	return map[string]*int{"a": &a}, []*int{&b}
}

func keyed(set map[any]bool) {
	key := [2]int{1, 2}
	set[key] = true
}

func main() {
	insert(map[string]*node{})
	all = append(all, collect(3)...)
	m, s := literals()
	keyed(map[any]bool{})
	println(len(all), *m["a"], *s[0])
}
