package main

var kept [][]int

func keep(n int) {
	numbers := make([]int, n)
	kept = append(kept, numbers)
}

func sum(n int) (total int) {
	numbers := make([]int, n)
	for i := range numbers {
		total += i
	}
	return total
}

func main() {
	keep(len(kept) + 3)
	println(sum(len(kept)))
}
