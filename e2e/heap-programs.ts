/** Programs whose heap is known. */

/** A map that keeps what is put into it; line 13 makes the objects. */
export const KEEPS = `package main

import "fmt"

type MyObject struct {
	id   int
	data [1000]byte
}

var cache = make(map[int]*MyObject)

func add(i int) {
	cache[i] = &MyObject{id: i}
}

func main() {
	for i := range 10_000 {
		add(i)
	}
	fmt.Println(len(cache), "in the map")
}
`;

/** The same in a variable of main's. */
export const LOCAL = KEEPS.replace('var cache = make(map[int]*MyObject)\n', '')
  .replace('func add(i int) {', 'func add(cache map[int]*MyObject, i int) {')
  .replace('for i := range', 'cache := make(map[int]*MyObject)\n\tfor i := range')
  .replace('add(i)\n', 'add(cache, i)\n');

/** The same with weak pointers: the map no longer keeps the objects. */
export const WEAK = `package main

import (
	"fmt"
	"weak"
)

type MyObject struct {
	id   int
	data [1000]byte
}

var cache = make(map[int]weak.Pointer[MyObject])

func add(i int) {
	cache[i] = weak.Make(&MyObject{id: i})
}

func main() {
	for i := range 10_000 {
		add(i)
	}
	fmt.Println(len(cache), "in the map")
}
`;

/** Never ends and never yields; keeps 64 KiB blocks in a list. */
export const SPINS = `package main

type node struct {
	next *node
	data [64 << 10]byte
}

var list *node

func main() {
	for range 100 {
		list = &node{next: list}
	}
	println("spinning")
	for n := 0; ; n++ {
	}
}
`;

/** A list of three, a map and a slice with room to grow, each in a variable. */
export const LIST = `package main

import "fmt"

type Node struct {
	Value int
	Name  string
	Next  *Node
}

var list *Node
var ages = map[string]int{"Ada": 36}
var numbers = make([]int, 3, 4)

func main() {
	for i, name := range []string{"three", "two", "one"} {
		list = &Node{Value: 3 - i, Name: name, Next: list}
	}
	copy(numbers, []int{10, 20, 30})
	fmt.Println(list.Name, len(ages), numbers)
}
`;

/** 100 objects, then 900 more, with a snapshot by name after each. */
export const GROWS = `package main

import (
	"fmt"
	"heapscope"
)

type MyObject struct {
	id   int
	data [1000]byte
}

var kept []*MyObject

func add(n int) {
	for range n {
		kept = append(kept, &MyObject{id: len(kept)})
	}
}

func main() {
	add(100)
	heapscope.Snapshot("few")
	add(900)
	heapscope.Snapshot("many")
	fmt.Println(len(kept))
}
`;
