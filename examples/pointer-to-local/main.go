// A pointer to a local variable outlives its function. When does the memory go?
package main

import (
	"fmt"
	"runtime"
	"time"
)

type Page struct{ text [8 << 20]byte }

var page, bookmark *Page // two pointers to the same page

func write(letter byte) *Page {
	var local Page
	local.text[0] = letter
	return &local
}

func mibAlive() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc >> 20
}

func main() {
	page = write('A')
	bookmark = page
	write('B') // the same function again: does it overwrite the first page?
	fmt.Printf("the first page begins with %c\n", page.text[0])

	lastSeen := 0
	for second := 1; second <= 9; second++ {
		switch second {
		case 3:
			page = nil
		case 6:
			bookmark = nil
		}
		if mibAlive() >= 8 {
			lastSeen = second
		}
		runtime.GC()
		time.Sleep(time.Second)
	}
	fmt.Println("last seen in second:", lastSeen)
}
