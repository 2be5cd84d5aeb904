// Ten workers listen to quit. Seven get a job, two results are wanted, then quit is closed.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func worker(jobs <-chan int, results chan<- int, quit <-chan struct{}) {
	for {
		select {
		case job := <-jobs:
			time.Sleep(time.Duration(job) * 200 * time.Millisecond) // work on it
			results <- job * job
		case <-quit:
			return
		}
	}
}

func main() {
	jobs, results, quit := make(chan int), make(chan int), make(chan struct{})
	for range 10 {
		go worker(jobs, results, quit)
	}
	for job := 1; job <= 7; job++ {
		jobs <- job
	}
	fmt.Println("results:", <-results, <-results)
	close(quit)

	time.Sleep(3 * time.Second)
	fmt.Println("workers left:", runtime.NumGoroutine()-1)
}
