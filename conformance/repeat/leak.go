// A minute in which memory grows and goroutines are left behind, collected now and then.
package main

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"time"
)

type entry struct{ data []byte }

func main() {
	cache := map[int]*entry{}
	never := make(chan int)
	for second := range 60 {
		for i := range 20 {
			cache[second*20+i] = &entry{make([]byte, 1000+rand.IntN(4000))}
			_ = make([]byte, 50_000)
		}
		go func() { <-never }()
		time.Sleep(time.Second)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println(len(cache), m.NumGC, m.Mallocs, runtime.NumGoroutine())
}
