// The worker listens to quit while it waits for a job, but not while it hands over a result.
package main

import (
	"fmt"
	"time"
)

func worker(jobs <-chan int, results chan<- int, quit <-chan struct{}) {
	for {
		select {
		case job := <-jobs:
			results <- job * job
		case <-quit:
			fmt.Println("worker has ended")
			return
		}
	}
}

func main() {
	jobs, results, quit := make(chan int), make(chan int), make(chan struct{})
	go worker(jobs, results, quit)
	jobs <- 7
	close(quit) // before anybody took the result
	time.Sleep(100 * time.Millisecond)
}
