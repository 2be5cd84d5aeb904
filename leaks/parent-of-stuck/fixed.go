package main

import (
	"fmt"
	"time"
)

// manager starts a worker and tells it to begin.
func manager(done chan<- string) {
	begin, report := make(chan int), make(chan int)
	go func() {
		report <- 1 + <-begin
	}()
	begin <- 1
	<-report
	done <- "done"
}

func main() {
	done := make(chan string, 1)
	go manager(done)
	select {
	case text := <-done:
		fmt.Println(text)
	case <-time.After(10 * time.Millisecond):
		fmt.Println("no answer")
	}
}
