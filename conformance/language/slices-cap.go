// How append grows capacities, for elements of several sizes, one by one and in lumps.
package main

import "fmt"

func growth[T any](name string) {
	var s []T
	var zero T
	last := -1
	fmt.Print(name, ":")
	for range 5000 {
		s = append(s, zero)
		if cap(s) != last {
			last = cap(s)
			fmt.Print(" ", last)
		}
	}
	fmt.Println()
}

func main() {
	growth[byte]("byte")
	growth[int32]("int32")
	growth[int]("int")
	growth[string]("string")
	growth[[5]int]("[5]int")
	growth[[3]byte]("[3]byte")
	fmt.Println(cap(append([]int(nil), make([]int, 5)...)), cap(append([]byte("hello"), "world and more"...)))
	fmt.Println(cap([]byte("0123456789")[2:5]), cap(append(make([]int, 3, 3), 1, 2, 3, 4, 5)))
	s := make([]int, 2, 10)
	t := append(s, 1)
	u := append(s, 2)
	fmt.Println(t, u, len(s[:5:6]), cap(s[:5:6]), cap(append(s[:2:2], 9)) > 2)
}
