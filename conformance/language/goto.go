// goto forwards and backwards.
package main

import "fmt"

func collatz(n int) (steps int) {
again:
	if n == 1 {
		goto done
	}
	if n%2 == 0 {
		n /= 2
	} else {
		n = 3*n + 1
	}
	steps++
	goto again
done:
	return steps
}

func main() {
	for _, n := range []int{1, 7, 27, 97} {
		fmt.Print(collatz(n), " ")
	}
	fmt.Println()
	i := 0
loop:
	f := func() int { return i * 10 }
	fmt.Print(f(), " ")
	if i++; i < 4 {
		goto loop
	}
	fmt.Println()
}
