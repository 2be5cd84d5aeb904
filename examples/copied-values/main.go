// A function gets copies of its arguments. A copy of what?
package main

import "fmt"

var list, received []int

func addToInt(n int)            { n++ }
func addToPointer(n *int)       { *n++ }
func addToArray(a [4]int)       { a[0]++ }
func addToSlice(s []int)        { s[0]++; received = s }
func addToMap(m map[string]int) { m["go"]++ }

func main() {
	number, pointed := 5, 5
	array := [4]int{5}
	list = []int{5, 0, 0, 0}
	ages := map[string]int{"go": 5}

	addToInt(number)
	addToPointer(&pointed)
	addToArray(array)
	addToSlice(list)
	addToMap(ages)

	after := []int{number, pointed, array[0], list[0], ages["go"]}
	fmt.Println("int, pointer, array, slice, map:", after)
	changed := 0
	for _, value := range after {
		changed += value - 5
	}
	fmt.Println("changed:", changed)
}
