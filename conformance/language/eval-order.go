// Function calls, receives and index expressions happen from left to right.
package main

import "fmt"

var log []string

func f(name string, v int) int {
	log = append(log, name)
	return v
}

func get(name string) []int { log = append(log, name); return make([]int, 3) }
func ptr(name string) *int  { log = append(log, name); return new(int) }

func main() {
	_ = f("a", 1) + f("b", 2)*f("c", 3)
	get("slice")[f("index", 1)] = f("value", 2)
	*ptr("p"), *ptr("q") = f("x", 1), f("y", 2)
	m := map[int]int{f("k1", 1): f("v1", 1), f("k2", 2): f("v2", 2)}
	_ = []int{f("e0", 0), f("e1", 1)}
	ch := make(chan int, 1)
	send := func() chan int { log = append(log, "chan"); return ch }
	send() <- f("sent", 1)
	if f("left", 0) == 1 && f("right", 1) == 1 {
		panic("unreachable")
	}
	switch f("tag", 2) {
	case f("c1", 1), f("c2", 2), f("c3", 3):
	}
	defer func(int) {}(f("deferred", 0))
	fmt.Println(log, len(m))
	x := []int{1, 2, 3}
	i := 0
	i, x[i], x[2] = 1, 10, x[i]
	fmt.Println(i, x)
}
