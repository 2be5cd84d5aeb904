// Panics with numbers and named kinds print value and type; each in turn, the last one unrecovered.
package main

import "fmt"

type myInt int
type myString string

func main() {
	defer func() {
		defer func() { panic(myInt(7)) }()
		panic(fmt.Sprint("again: ", recover()))
	}()
	panic(myString("named string"))
}
