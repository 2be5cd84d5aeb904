package main

import (
	"context"
	"fmt"
	"time"
)

// cleanUpAfter waits for the end of a context that nobody cancels.
func cleanUpAfter(ctx context.Context) {
	<-ctx.Done()
	fmt.Println("cleaned up")
}

func handle(ctx context.Context) {
	own, cancel := context.WithCancel(ctx)
	_ = cancel
	go cleanUpAfter(own)
}

func main() {
	handle(context.Background())
	time.Sleep(10 * time.Millisecond)
}
