// A prime sieve and a worker pool: many goroutines over unbuffered channels.
package main

import (
	"fmt"
	"sync"
)

func filter(in <-chan int, prime int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			if v%prime != 0 {
				out <- v
			}
		}
	}()
	return out
}

func main() {
	src := make(chan int)
	go func() {
		for i := 2; i < 600; i++ {
			src <- i
		}
		close(src)
	}()
	var in <-chan int = src
	var primes []int
	for {
		p, ok := <-in
		if !ok {
			break
		}
		primes = append(primes, p)
		in = filter(in, p)
	}
	fmt.Println(len(primes), primes[len(primes)-3:])

	jobs, results := make(chan int), make(chan [2]int)
	var wg sync.WaitGroup
	for range 7 {
		wg.Go(func() {
			for j := range jobs {
				results <- [2]int{j, j * j}
			}
		})
	}
	go func() {
		for i := range 500 {
			jobs <- i
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	squares := make([]int, 500)
	for r := range results {
		squares[r[0]] = r[1]
	}
	fmt.Println(squares[499], squares[100])
}
