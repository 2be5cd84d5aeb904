// A goroutine fetches 200 pages of 1 MiB and does not end. How many are there at the same time?
package main

import (
	"fmt"
	"runtime"
	"slices"
	"time"
)

const (
	pageBytes = 1 << 20
	pagesKept = 1 // try: pagesKept = 100
)

// crawl runs for as long as the program does.
func crawl() {
	var latest [][]byte
	for {
		latest = append(latest, make([]byte, pageBytes))
		if len(latest) > pagesKept {
			latest = slices.Delete(latest, 0, 1)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func main() {
	go crawl()
	time.Sleep(2 * time.Second)

	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("MiB allocated:", m.TotalAlloc>>20)
	fmt.Println("goroutines still there:", runtime.NumGoroutine())
}
