// A value that cannot be hashed as a map key.
package main

func key(v any) map[any]int { return map[any]int{v: 1} }

func main() {
	println(len(key("fine")))
	key(func() {})
}
