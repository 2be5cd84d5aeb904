package main

import (
	"context"
	"fmt"
	"time"
)

// await asks to be told of the end of a context for as long as it listens.
func await(ctx context.Context) {
	ended := make(chan string)
	stop := context.AfterFunc(ctx, func() {
		ended <- "ended"
	})
	defer stop()
	select {
	case text := <-ended:
		fmt.Println(text)
	case <-time.After(time.Millisecond):
		fmt.Println("not yet")
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	await(ctx)
	cancel()
	time.Sleep(10 * time.Millisecond)
}
