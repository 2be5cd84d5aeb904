// Gosched lets the others run: two goroutines that take turns by a shared flag.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var turn atomic.Int32
	var wg sync.WaitGroup
	var out []byte
	for who := range int32(2) {
		wg.Go(func() {
			for range 5 {
				for turn.Load() != who {
					runtime.Gosched()
				}
				out = append(out, "ab"[who])
				turn.Store(1 - who)
			}
		})
	}
	wg.Wait()
	fmt.Println(string(out))
}
