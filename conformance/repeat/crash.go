// A panic in one of several goroutines: the same trace, to the address.
package main

import (
	"math/rand/v2"
	"time"
)

type task struct{ n int }

func (t *task) run() {
	time.Sleep(time.Duration(t.n) * time.Millisecond)
	if t.n == 3 {
		panic(t)
	}
}

func main() {
	for range 20 {
		go (&task{rand.IntN(8)}).run()
	}
	time.Sleep(time.Second)
}
