// Integer division by zero.
package main

func ratio(a, b int) int { return a / b }

func main() {
	total := 0
	for i := 2; i >= 0; i-- {
		total += ratio(10, i)
		println(total)
	}
}
