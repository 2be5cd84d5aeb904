// The builtins print and println write to standard error, in formats of their own.
package main

import "os"

type named int

func main() {
	println("text", 1, -2, uint8(3), true, 'x', named(7))
	println(1.5, float32(-0.1), 1e300, complex(1, -2))
	print("no", "spaces", 1, 2, "\n")
	var i any
	var e error
	println(i == nil, e == nil, nil == (*int)(nil), len("four"))
	println()
	var zero float64
	println(1/zero, -1/zero, zero/zero)
	os.Stdout.WriteString("stdout\n")
}
