// sync.Map: LoadOrStore, CompareAndSwap, Swap, Range with changes, Clear.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for i := range 100 {
				m.LoadOrStore(i, w)
				m.Load(i + w)
			}
		})
	}
	wg.Wait()
	n := 0
	m.Range(func(k, v any) bool {
		n++
		if k.(int)%2 == 1 {
			m.Delete(k)
		}
		return true
	})
	left := 0
	m.Range(func(any, any) bool { left++; return true })
	fmt.Println(n, left)
	m.Store("k", 1)
	fmt.Println(m.CompareAndSwap("k", 2, 3), m.CompareAndSwap("k", 1, 5))
	fmt.Println(m.Swap("k", 6))
	fmt.Println(m.CompareAndDelete("k", 5), m.CompareAndDelete("k", 6))
	fmt.Println(m.LoadAndDelete("k"))
	m.Clear()
	_, ok := m.Load(2)
	fmt.Println(ok)
}
