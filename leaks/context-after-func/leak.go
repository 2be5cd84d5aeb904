package main

import (
	"context"
	"fmt"
	"time"
)

// await asks to be told of the end of a context, and does not listen any more when it comes.
func await(ctx context.Context) {
	ended := make(chan string)
	context.AfterFunc(ctx, func() {
		ended <- "ended"
	})
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
