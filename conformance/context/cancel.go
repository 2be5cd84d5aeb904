// Contexts: cancellation down the tree, causes, values, WithoutCancel, AfterFunc.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

type key int

func main() {
	root := context.WithValue(context.Background(), key(1), "root value")
	parent, cancel := context.WithCancelCause(root)
	child, stop := context.WithCancel(parent)
	defer stop()
	detached := context.WithoutCancel(child)
	fmt.Println(child.Value(key(1)), child.Value("x"), child.Err(), context.Cause(child))
	ran := make(chan string, 2)
	stopAfter := context.AfterFunc(child, func() { ran <- "after" })
	never := context.AfterFunc(child, func() { ran <- "never" })
	fmt.Println(never())
	var wg sync.WaitGroup
	for range 5 {
		wg.Go(func() { <-child.Done() })
	}
	cancel(errors.New("why"))
	cancel(errors.New("too late"))
	wg.Wait()
	fmt.Println(<-ran, stopAfter(), child.Err(), context.Cause(child), parent.Err())
	fmt.Println(detached.Err(), detached.Value(key(1)), detached.Done() == nil)
	fmt.Println(context.Background(), context.TODO(), child)
	late, c2 := context.WithCancel(child)
	defer c2()
	fmt.Println(late.Err(), errors.Is(context.Cause(late), context.Canceled))
	defer func() { fmt.Println(recover()) }()
	context.WithValue(root, nil, 1)
}
