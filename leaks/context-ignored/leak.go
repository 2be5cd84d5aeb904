package main

import (
	"context"
	"fmt"
	"time"
)

// page sends its result whether or not anybody still wants it.
func page(ctx context.Context, n int, out chan<- int) {
	time.Sleep(time.Duration(n) * 5 * time.Millisecond)
	out <- n
}

func firstPage() int {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Millisecond)
	defer cancel()
	out := make(chan int)
	for n := range 3 {
		go page(ctx, n+1, out)
	}
	select {
	case n := <-out:
		return n
	case <-ctx.Done():
		return -1
	}
}

func main() {
	fmt.Println(firstPage())
	time.Sleep(30 * time.Millisecond)
}
