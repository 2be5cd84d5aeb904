// Husband and wife refer to each other, and nobody else to them.
package main

import (
	"fmt"
	"runtime"
)

type Person struct {
	letters [64 << 10]byte
	spouse  *Person
}

func marry() {
	a, b := new(Person), new(Person)
	a.spouse, b.spouse = b, a
}

func main() {
	for range 200 {
		marry()
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("MiB allocated:", m.TotalAlloc>>20)
	fmt.Println("MiB alive:", m.HeapAlloc>>20)
}
