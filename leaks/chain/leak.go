package main

import (
	"fmt"
	"time"
)

// Each waits for the one before; the first waits for nobody.
func first(out chan<- int) {
	never := make(chan int)
	out <- <-never
}

func second(in <-chan int, out chan<- int) {
	out <- 2 * <-in
}

func third(ready chan<- string) {
	ready <- "third"
}

func start() {
	one, two, ready := make(chan int), make(chan int), make(chan string)
	go first(one)
	go second(one, two)
	go third(ready)
}

func main() {
	start()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("done")
}
