// Which of several ready cases a select takes.
package main

import "fmt"

func main() {
	a, b, c := make(chan int, 100), make(chan int, 100), make(chan int, 100)
	for i := range 100 {
		a <- i
		b <- i
		c <- i
	}
	for range 100 {
		select {
		case <-a:
			fmt.Print("a")
		case <-b:
			fmt.Print("b")
		case <-c:
			fmt.Print("c")
		}
	}
	fmt.Println()
}
