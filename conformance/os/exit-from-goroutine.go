// os.Exit from a goroutine ends the program while main waits.
package main

import (
	"fmt"
	"os"
)

func main() {
	go func() {
		fmt.Fprintln(os.Stderr, "goroutine ends it")
		os.Exit(3)
	}()
	select {}
}
