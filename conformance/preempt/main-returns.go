// main returns while a goroutine spins: the program ends.
package main

import "fmt"

func main() {
	go func() {
		for {
		}
	}()
	fmt.Println("main is done")
}
