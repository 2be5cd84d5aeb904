// LockOSThread nests and lets the goroutine talk to others; init may lock the main goroutine.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func init() { runtime.LockOSThread() }

func main() {
	var wg sync.WaitGroup
	requests := make(chan int)
	replies := make(chan int)
	wg.Go(func() {
		runtime.LockOSThread()
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		for v := range requests {
			replies <- v * v
		}
		runtime.UnlockOSThread()
	})
	for i := range 5 {
		requests <- i
		fmt.Print(<-replies, " ")
	}
	close(requests)
	wg.Wait()
	runtime.UnlockOSThread()
	fmt.Println("done")
	wg.Go(func() { runtime.LockOSThread() }) // ends while locked
	wg.Wait()
	fmt.Println("locked goroutine ended")
}
