// Goexit runs the deferred calls, cannot be recovered, and only ends its own goroutine.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer fmt.Println("outer deferred")
		func() {
			defer func() { fmt.Println("recover returns", recover()) }()
			runtime.Goexit()
		}()
		fmt.Println("never")
	}()
	wg.Wait()
	wg.Go(func() {
		defer func() { fmt.Println("panic replaced:", recover()) }()
		defer runtime.Goexit()
		panic("lost")
	})
	wg.Wait()
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() {
			defer func() { fmt.Println("inner recover:", recover()) }()
			panic("in deferred after goexit")
		}()
		runtime.Goexit()
	}()
	<-done
	fmt.Println("main goes on")
}
