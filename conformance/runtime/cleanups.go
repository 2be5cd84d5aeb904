// Cleanups: several on one object, stopped ones do not run, the object is gone by then.
package main

import (
	"fmt"
	"runtime"
	"slices"
	"time"
)

type resource struct {
	id   int
	_    [48]byte
	self *resource
}

func create(out chan<- string) {
	r := &resource{id: 1}
	runtime.AddCleanup(r, func(id int) { out <- fmt.Sprint("first ", id) }, r.id)
	runtime.AddCleanup(r, func(name string) { out <- "second " + name }, "cleanup")
	stop := runtime.AddCleanup(r, func(int) { out <- "stopped" }, 0)
	stop.Stop()
	cyclic := &resource{id: 2}
	cyclic.self = cyclic
	runtime.AddCleanup(cyclic, func(id int) { out <- fmt.Sprint("cyclic ", id) }, 2)
}

func main() {
	out := make(chan string, 8)
	create(out)
	var got []string
	for range 200 {
		runtime.GC()
		time.Sleep(2 * time.Millisecond)
		for len(out) > 0 {
			got = append(got, <-out)
		}
		if len(got) == 3 {
			break
		}
	}
	slices.Sort(got)
	fmt.Println(got)
}
