// What a function gets is a copy. But a copy of what?
package main

import "fmt"

func increment(n int)        { n++ }
func incrementAt(n *int)     { *n++ }
func double(values []int)    { values[0] *= 2 }
func visit(m map[string]int) { m["visits"]++ }
func grow(values [4]int) int { values[0] = 99; return values[0] }

func main() {
	x := 5
	increment(x)
	fmt.Println("after increment:", x)
	incrementAt(&x)
	fmt.Println("after incrementAt:", x)

	list, array, visits := []int{21}, [4]int{1}, map[string]int{}
	double(list)
	grow(array)
	visit(visits)
	fmt.Println("slice:", list[0], "array:", array[0], "map:", visits["visits"])
}
