// Writing to a standard output that was closed is an error; panics are still heard.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("before")
	os.Stdout.Close()
	_, err := fmt.Println("after")
	fmt.Fprintln(os.Stderr, err)
	panic("still heard")
}
