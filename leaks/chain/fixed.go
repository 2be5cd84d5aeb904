package main

import (
	"fmt"
	"time"
)

func first(out chan<- int) {
	ever := make(chan int, 1)
	ever <- 1
	out <- <-ever
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
	fmt.Println(<-two, <-ready)
}

func main() {
	start()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("done")
}
