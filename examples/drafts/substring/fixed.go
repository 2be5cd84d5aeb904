// Sixteen letters of every log are kept. The logs are not.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

var titles []string

func title(number int) string {
	log := fmt.Sprintf("log %012d", number) + strings.Repeat(".", 64<<10)
	return strings.Clone(log[:16])
}

func main() {
	for number := range 200 {
		titles = append(titles, title(number))
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("letters kept:", 16*len(titles))
	fmt.Println("KiB alive:", m.HeapAlloc>>10)
}
