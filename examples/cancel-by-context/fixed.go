// Three steps of a request get the same context, which ends after one second. Who notices, and when?
package main

import (
	"context"
	"fmt"
	"runtime"
	"time"
)

var begin = time.Now()

func ended(step string) {
	fmt.Println(step, "ended after", time.Since(begin).Milliseconds(), "ms")
}

// fetch waits for a reply or for the end of the context, whichever comes first.
func fetch(ctx context.Context, reply <-chan string) {
	defer ended("fetch")
	select {
	case <-reply:
	case <-ctx.Done():
	}
}

// count looks at the context before each of its parts.
func count(ctx context.Context) {
	defer ended("count")
	for ctx.Err() == nil {
		time.Sleep(400 * time.Millisecond) // one part of the work
	}
}

// notify has the context as well.
func notify(ctx context.Context, reply <-chan string) {
	defer ended("notify")
	select {
	case <-reply:
	case <-ctx.Done():
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	go fetch(ctx, make(chan string))
	go count(ctx)
	go notify(ctx, make(chan string))

	time.Sleep(3 * time.Second)
	fmt.Println("steps left:", runtime.NumGoroutine()-1)
}
