package main

import (
	"fmt"
	"sync"
	"time"
)

// sum adds up squares with three workers, and does not tell them that there is no more.
func sum(numbers []int) int {
	jobs, results := make(chan int), make(chan int, len(numbers))
	var pending sync.WaitGroup
	pending.Add(len(numbers))
	for range 3 {
		go func() {
			for n := range jobs {
				results <- n * n
				pending.Done()
			}
		}()
	}
	for _, n := range numbers {
		jobs <- n
	}
	pending.Wait()
	close(results)
	total := 0
	for square := range results {
		total += square
	}
	return total
}

func main() {
	fmt.Println(sum([]int{1, 2, 3, 4, 5, 6}))
	time.Sleep(10 * time.Millisecond)
}
