// A pool of workers that sleep for random times over a queue.
package main

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"time"
)

func main() {
	jobs := make(chan int)
	var mu sync.Mutex
	var log []string
	var wg sync.WaitGroup
	for id := range 5 {
		wg.Go(func() {
			for job := range jobs {
				time.Sleep(rand.N(10 * time.Millisecond))
				mu.Lock()
				log = append(log, fmt.Sprint(id, ":", job))
				mu.Unlock()
			}
		})
	}
	for job := range 60 {
		jobs <- job
	}
	close(jobs)
	wg.Wait()
	fmt.Println(log)
}
