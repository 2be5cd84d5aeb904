// runtime/metrics: known names have the right kinds, and count what happens.
package main

import (
	"fmt"
	"runtime"
	"runtime/metrics"
)

func read(name string) metrics.Value {
	s := []metrics.Sample{{Name: name}}
	metrics.Read(s)
	return s[0].Value
}

var sink []byte

func main() {
	fmt.Println(read("/gc/heap/allocs:bytes").Kind() == metrics.KindUint64, read("/no/such:thing").Kind() == metrics.KindBad)
	before := read("/gc/cycles/forced:gc-cycles").Uint64()
	runtime.GC()
	fmt.Println(read("/gc/cycles/forced:gc-cycles").Uint64() - before)
	a := read("/gc/heap/allocs:bytes").Uint64()
	sink = make([]byte, 1<<20)
	fmt.Println(read("/gc/heap/allocs:bytes").Uint64()-a >= 1<<20)
	fmt.Println(read("/sched/goroutines:goroutines").Uint64() > 0, read("/sched/latencies:seconds").Kind() == metrics.KindFloat64Histogram)
	h := read("/gc/heap/allocs-by-size:bytes").Float64Histogram()
	fmt.Println(len(h.Buckets) == len(h.Counts)+1, len(metrics.All()) > 50)
}
