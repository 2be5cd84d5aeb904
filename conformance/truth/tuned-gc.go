// A collector tuned by the program: more often, off, then by a memory limit.
package main

import (
	"fmt"
	"runtime/debug"
)

var sink []*[64]int

func churn(n int) {
	for i := range n {
		p := new([64]int)
		if i%50 == 0 {
			sink = append(sink, p)
		}
	}
	sink = nil
}

func main() {
	debug.SetGCPercent(25)
	churn(100_000)
	debug.SetGCPercent(-1)
	churn(50_000)
	debug.SetMemoryLimit(48 << 20)
	churn(200_000)
	fmt.Println(debug.SetGCPercent(100))
	figures()
}
