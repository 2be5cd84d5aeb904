// Four shelves of books. Second by second one shelf is let go, and the floor steps down.
package main

import (
	"fmt"
	"time"
)

type Book struct {
	text [32<<10 - 8]byte
	next *Book // the next one on the same shelf
}

var shelves [4]*Book // each points at its first book only

// fill chains 256 books of 32 KiB: 8 MiB.
func fill(shelf int) {
	for range 256 {
		shelves[shelf] = &Book{next: shelves[shelf]}
	}
}

// work makes garbage for a second, so that the collector has a reason to come round.
func work() {
	for range 30 {
		for range 25 {
			notes = make([]byte, 128<<10)
		}
		time.Sleep(30 * time.Millisecond)
	}
}

var notes []byte

func main() {
	for shelf := range shelves {
		fill(shelf)
	}
	fmt.Println("four shelves, 1024 books")
	for shelf := range shelves {
		work()
		shelves[shelf] = nil // one pointer, and 256 books are out of reach
		fmt.Println("let shelf", shelf+1, "go")
	}
	work()
}
