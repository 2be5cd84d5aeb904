package main

import "fmt"

// main waits for a number that nobody sends.
func main() {
	numbers := make(chan int)
	fmt.Println(<-numbers)
}
