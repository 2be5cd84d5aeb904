// Deadlines: expiry, the earlier one wins, timeouts in the past, causes.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

var errSlow = errors.New("too slow")

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	select {
	case <-ctx.Done():
		fmt.Println(ctx.Err(), errors.Is(ctx.Err(), context.DeadlineExceeded))
	case <-time.After(5 * time.Second):
		fmt.Println("never")
	}
	var timeout interface{ Timeout() bool }
	fmt.Println(errors.As(ctx.Err(), &timeout) && timeout.Timeout())
	short, c1 := context.WithTimeout(context.Background(), time.Hour)
	longer, c2 := context.WithTimeout(short, 2*time.Hour)
	a, _ := short.Deadline()
	b, ok := longer.Deadline()
	fmt.Println(a.Equal(b), ok)
	c1()
	fmt.Println(longer.Err())
	c2()
	past, c3 := context.WithDeadlineCause(context.Background(), time.Now().Add(-time.Hour), errSlow)
	defer c3()
	fmt.Println(past.Err(), context.Cause(past))
	t, c4 := context.WithTimeoutCause(context.Background(), time.Millisecond, errSlow)
	<-t.Done()
	c4()
	fmt.Println(t.Err(), context.Cause(t))
}
