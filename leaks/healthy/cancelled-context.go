package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

func worker(ctx context.Context, wg *sync.WaitGroup, out chan<- int) {
	defer wg.Done()
	for i := 0; ; i++ {
		select {
		case <-ctx.Done():
			return
		case out <- i:
		}
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	var wg sync.WaitGroup
	out := make(chan int)
	for range 3 {
		wg.Add(1)
		go worker(ctx, &wg, out)
	}
	sum := 0
	for range 30 {
		sum += <-out
	}
	wg.Wait()
	fmt.Println(sum > 0)
}
