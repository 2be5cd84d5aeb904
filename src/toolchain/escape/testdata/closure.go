package main

func counter() func() int {
	count := 0
	return func() int {
		count++
		return count
	}
}

func twice(f func()) {
	f()
	f()
}

func main() {
	next := counter()
	total := 0
	twice(func() { total += next() })
	println(total)
}
