// A long sort with the program's own comparison loses against a timer.
package main

import (
	"fmt"
	"sort"
	"time"
)

func main() {
	done := make(chan bool)
	go func() {
		xs := make([]int, 1<<20)
		for round := 0; ; round++ {
			for i := range xs {
				xs[i] = (i * 7919) % 1000003
			}
			sort.Slice(xs, func(i, j int) bool { return xs[i] < xs[j] })
			if round == 200 {
				close(done)
			}
		}
	}()
	select {
	case <-time.After(50 * time.Millisecond):
		fmt.Println("timer wins")
	case <-done:
		fmt.Println("sort wins")
	}
}
