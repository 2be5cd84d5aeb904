// Sixteen letters of every log are kept. Are the logs?
package main

import (
	"fmt"
	"runtime"
	"strings"
	"time"
)

var titles []string

// title gives the first 16 letters of a log of 64 KiB.
func title(number int) string {
	log := fmt.Sprintf("log %012d", number) + strings.Repeat(".", 64<<10-16)
	return log[:16]
}

func main() {
	for number := range 200 {
		titles = append(titles, title(number))
		time.Sleep(20 * time.Millisecond)
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("letters kept:", 16*len(titles))
	fmt.Println("KiB alive:", m.HeapAlloc>>10)
}
