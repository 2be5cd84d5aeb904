package main

import "fmt"

func main() {
	numbers := make(chan int, 1)
	numbers <- 1
	fmt.Println(<-numbers)
}
