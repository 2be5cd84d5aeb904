// os.Exit in a deferred function beats the panic that is under way.
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	defer func() {
		fmt.Println("deferred")
		os.Exit(7)
	}()
	panic("not printed")
}
