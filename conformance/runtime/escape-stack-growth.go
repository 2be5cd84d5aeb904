// Pointers to locals stay right while stacks grow and shrink.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func grow(n int, p *int) int {
	var pad [128]int
	pad[n%128] = n
	if n == 0 {
		return *p
	}
	*p += pad[n%128]
	q := p
	return grow(n-1, q)
}

func main() {
	var wg sync.WaitGroup
	results := make([]int, 20)
	for i := range results {
		wg.Go(func() {
			local := i
			results[i] = grow(300+i, &local)
			runtime.GC()
			results[i] += grow(10, &local) - local
		})
	}
	wg.Wait()
	fmt.Println(results)
}
