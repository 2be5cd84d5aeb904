// Both workers are cancelled, and both listen.
package main

import (
	"context"
	"fmt"
	"time"
)

func listens(ctx context.Context, jobs <-chan int) {
	select {
	case <-jobs:
	case <-ctx.Done():
		fmt.Println("one has ended")
	}
}

func alsoListens(ctx context.Context, jobs <-chan int) {
	select {
	case <-jobs:
	case <-ctx.Done():
		fmt.Println("the other has ended")
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	go listens(ctx, make(chan int))
	go alsoListens(ctx, make(chan int))
	time.Sleep(100 * time.Millisecond)
	cancel()
	time.Sleep(100 * time.Millisecond)
}
