// Set-up as a TestMain does it leaves a goroutine spinning; tests run, with their deadlines, and then clean-up.
package main

import (
	"context"
	"fmt"
	"os"
	"time"
)

type test struct {
	name string
	run  func(context.Context) error
}

type suite []test

func (s suite) Run() (code int) {
	for _, t := range s {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
		if err := t.run(ctx); err != nil {
			fmt.Println("FAIL", t.name, err)
			code = 1
		} else {
			fmt.Println("ok", t.name)
		}
		cancel()
	}
	return code
}

func setUp() (tearDown func()) {
	n := 0
	go func() {
		for {
			n++
		}
	}()
	return func() { fmt.Println("torn down") }
}

func testMain(s suite) int {
	defer setUp()()
	return s.Run()
}

func main() {
	os.Exit(testMain(suite{
		{"quick", func(context.Context) error { return nil }},
		{"waits", func(ctx context.Context) error {
			<-ctx.Done()
			return nil
		}},
		{"spins", func(ctx context.Context) error {
			for ctx.Err() == nil {
			}
			return ctx.Err()
		}},
	}))
}
