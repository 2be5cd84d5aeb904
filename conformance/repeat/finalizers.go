// When objects of random sizes are collected, and in what order their clean-ups and finalizers run.
package main

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"time"
)

type object struct {
	id  int
	pad [1 << 12]byte
}

func main() {
	for i := range 3000 {
		_ = make([]byte, rand.IntN(10_000))
		o := &object{id: i}
		if i%500 == 0 {
			runtime.SetFinalizer(o, func(o *object) { fmt.Println("finalizer", o.id, time.Now().UnixNano()) })
		} else if i%300 == 0 {
			runtime.AddCleanup(o, func(id int) { fmt.Println("clean-up", id, time.Now().UnixNano()) }, i)
		}
		if i%1000 == 999 {
			time.Sleep(time.Millisecond)
		}
	}
	runtime.GC()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("end")
}
