// Switches: fallthrough, no tag, evaluation order of cases, duplicates of interface values.
package main

import "fmt"

func trace(s string, v int) int {
	fmt.Print(s, " ")
	return v
}

func main() {
	switch trace("tag", 3) {
	case trace("a", 1), trace("b", 2):
		fmt.Println("low")
	case trace("c", 3):
		fmt.Println("three")
		fallthrough
	case trace("never", 4):
		fmt.Println("fell")
	default:
		fmt.Println("default")
	}
	switch x := any(3.0).(type) {
	default:
		fmt.Printf("default %T\n", x)
	case int, string:
		fmt.Printf("either %v\n", x)
	}
	var err error
	switch err {
	case nil:
		fmt.Println("nil error")
	}
	switch {
	case len("x") > 1:
	default:
		fmt.Println("no case is true")
	}
	var v any = "two"
	switch v {
	case 2:
		fmt.Println("int")
	case "two":
		fmt.Println("string")
	}
}
