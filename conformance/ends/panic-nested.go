// A panic in a deferred function is printed below the one it interrupted.
package main

import "errors"

func cleanup() { panic(errors.New("while cleaning up")) }

func main() {
	defer cleanup()
	panic("the first")
}
