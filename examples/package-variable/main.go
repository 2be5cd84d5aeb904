// Every day four goroutines write a report each, and end. Their reports go into a package-level variable.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

var reports [][]byte

// write takes a MiB for the draft; the report is every fourth byte of it.
func write() []byte {
	draft := make([]byte, 1<<20)
	report := make([]byte, 256<<10)
	for i := range report {
		report[i] = draft[4*i]
	}
	return report
}

// day says how many reports there are in the evening.
func day() int {
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			report := write()
			mu.Lock()
			defer mu.Unlock()
			reports = append(reports, report)
		})
	}
	wg.Wait()
	return len(reports)
}

func main() {
	for today := 1; today <= 30; today++ {
		count := day()
		time.Sleep(100 * time.Millisecond)
		if today%5 == 0 {
			fmt.Printf("day %2d, goroutines: %d, reports: %d\n", today, runtime.NumGoroutine(), count)
		}
	}
}
