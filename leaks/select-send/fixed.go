package main

import (
	"fmt"
	"time"
)

// report hands a result to whoever is there, or to nobody.
func report(results []int) {
	log, screen := make(chan int), make(chan int)
	for _, result := range results {
		go func() {
			select {
			case log <- result:
			case screen <- result:
			case <-time.After(time.Millisecond):
			}
		}()
	}
	fmt.Println("logged", <-log)
}

func main() {
	report([]int{1, 2, 3})
	time.Sleep(10 * time.Millisecond)
}
