// A panic value whose String panics: the runtime says so and still ends.
package main

type broken struct{}

func (broken) Error() string { panic("inside Error") }

func main() {
	panic(broken{})
}
