// A panic with a string: message, trace, exit code 2.
package main

import "fmt"

func inner(n int) {
	if n == 0 {
		panic("boom")
	}
	inner(n - 1)
}

func main() {
	fmt.Println("before")
	defer fmt.Println("deferred")
	inner(3)
}
