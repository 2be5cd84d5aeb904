// Goroutines, channels and time.
package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

func main() {
	results := make(chan int)
	var wg sync.WaitGroup
	for i := range 100 {
		wg.Go(func() { results <- i })
	}
	go func() { wg.Wait(); close(results) }()
	sum := 0
	for n := range results {
		sum += n
	}
	fmt.Println("sum", sum)

	start := time.Now()
	time.Sleep(30 * time.Millisecond)
	slept := time.Since(start)
	fmt.Println("slept", slept >= 30*time.Millisecond, slept < 5*time.Second)

	ticker := time.NewTicker(2 * time.Millisecond)
	for range 5 {
		<-ticker.C
	}
	ticker.Stop()
	fmt.Println("ticked")

	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err())

	stopped := time.AfterFunc(time.Hour, func() { fmt.Println("never") })
	select {
	case <-time.After(3 * time.Millisecond):
		fmt.Println("after", stopped.Stop())
	}
	fmt.Println("year", time.Now().Year() >= 2024)
}
