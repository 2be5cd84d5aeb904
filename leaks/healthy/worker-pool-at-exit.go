package main

import (
	"fmt"
	"sync"
)

// Workers that wait for jobs when main returns: the program ends, and they with it.
func main() {
	jobs := make(chan int)
	var wg sync.WaitGroup
	for range 4 {
		go func() {
			for n := range jobs {
				fmt.Sprint(n)
				wg.Done()
			}
		}()
	}
	for n := range 20 {
		wg.Add(1)
		jobs <- n
	}
	wg.Wait()
	fmt.Println("done")
}
