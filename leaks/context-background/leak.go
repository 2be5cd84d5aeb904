package main

import (
	"context"
	"fmt"
	"time"
)

// logEnd waits for a context that has no end: its Done is nil.
func logEnd(ctx context.Context) {
	<-ctx.Done()
	fmt.Println("ended")
}

func main() {
	go logEnd(context.Background())
	time.Sleep(10 * time.Millisecond)
}
