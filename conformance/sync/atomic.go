// Atomics: every type, swaps and bit operations, 64-bit values, Value with its panics.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type config struct{ name string }

func main() {
	var i32 atomic.Int32
	var u64 atomic.Uint64
	var flag atomic.Bool
	var ptr atomic.Pointer[config]
	var up atomic.Uintptr
	fmt.Println(i32.Add(-5), i32.CompareAndSwap(-5, 9), i32.Swap(1), i32.Load())
	fmt.Println(u64.Add(^uint64(0)), u64.And(0xff), u64.Or(0xf00), u64.Load())
	fmt.Println(flag.Swap(true), flag.CompareAndSwap(false, true), flag.Load())
	fmt.Println(ptr.Load() == nil, ptr.CompareAndSwap(nil, &config{"x"}), ptr.Load().name, up.Add(3))
	var raw int64
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			for range 500 {
				atomic.AddInt64(&raw, 1)
				for {
					old := u64.Load()
					if u64.CompareAndSwap(old, old+2) {
						break
					}
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(raw, u64.Load())
	var v atomic.Value
	v.Store([]string{"a"})
	fmt.Println(v.Load(), v.Swap([]string{"b"}))
	for _, bad := range []any{nil, 1} {
		func() {
			defer func() { fmt.Println(recover()) }()
			v.Store(bad)
		}()
	}
}
