// Mutex and RWMutex: exclusion, TryLock, readers beside each other, a writer waits for them.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	n := 0
	for range 50 {
		wg.Go(func() {
			for range 200 {
				mu.Lock()
				v := n
				if v%37 == 0 {
					runtime.Gosched()
				}
				n = v + 1
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(n, mu.TryLock(), mu.TryLock())
	mu.Unlock()

	var rw sync.RWMutex
	rw.RLock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	written := false
	locked := make(chan bool)
	go func() {
		rw.Lock()
		written = true
		rw.Unlock()
		close(locked)
	}()
	for range 20 {
		runtime.Gosched()
	}
	fmt.Println("written while reading:", written)
	rw.RUnlock()
	<-locked
	fmt.Println(written)
	l := rw.RLocker()
	l.Lock()
	fmt.Println(rw.TryLock())
	l.Unlock()
}
