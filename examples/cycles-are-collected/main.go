// Two hundred couples: each refers to the other, and nobody else refers to them.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type Person struct {
	letters [64 << 10]byte
	spouse  *Person
}

var known []*Person

func marry() {
	a, b := new(Person), new(Person)
	a.spouse, b.spouse = b, a
	// try: known = append(known, a)
}

func main() {
	for range 200 {
		marry()
		time.Sleep(10 * time.Millisecond)
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("people known:", len(known))
	fmt.Println("MiB allocated:", m.TotalAlloc>>20)
	fmt.Println("MiB alive:", m.HeapAlloc>>20)
}
