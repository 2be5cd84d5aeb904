package main

import (
	"fmt"
	"time"
)

// report hands a result to whoever is there: the log or the screen. Nobody is.
func report(results []int) {
	log, screen := make(chan int), make(chan int)
	for _, result := range results {
		go func() {
			select {
			case log <- result:
			case screen <- result:
			}
		}()
	}
	fmt.Println("logged", <-log)
}

func main() {
	report([]int{1, 2, 3})
	time.Sleep(10 * time.Millisecond)
}
