// Recursion without end is a fatal error that cannot be recovered.
package main

func endless(n int) int {
	return endless(n+1) + 1
}

func main() {
	defer func() { println("never recovered", recover() != nil) }()
	println(endless(0))
}
