// os.Exit ends at once with its code; deferred calls do not run.
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	go func() { select {} }()
	fmt.Println("leaving")
	os.Exit(42)
}
