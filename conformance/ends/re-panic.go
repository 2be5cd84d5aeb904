// A recovered value that panics again is marked so.
package main

func guard() {
	if r := recover(); r != nil {
		println("guard sees it")
		panic(r)
	}
}

func main() {
	defer guard()
	panic("comes back")
}
