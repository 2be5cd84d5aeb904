package main

import (
	"context"
	"fmt"
	"time"
)

// logEnd waits for a context that ends in time.
func logEnd(ctx context.Context) {
	<-ctx.Done()
	fmt.Println("ended")
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	go logEnd(ctx)
	time.Sleep(10 * time.Millisecond)
}
