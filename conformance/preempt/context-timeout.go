// A worker that looks at its context between pieces of work ends when the timeout says so.
package main

import (
	"context"
	"fmt"
	"time"
)

func work(ctx context.Context) (n int, err error) {
	for ctx.Err() == nil {
		for i := range 1000 {
			n += i & 1
		}
	}
	return n, ctx.Err()
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	n, err := work(ctx)
	fmt.Println(n > 0, err)
}
