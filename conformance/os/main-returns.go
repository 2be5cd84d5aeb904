// When main returns the program ends, whatever its goroutines do.
package main

import (
	"fmt"
	"time"
)

func main() {
	for range 10 {
		go func() {
			time.Sleep(time.Hour)
			fmt.Println("never")
		}()
	}
	defer fmt.Println("main is done")
}
