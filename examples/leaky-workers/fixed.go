// Every lookup asks three mirrors and takes the first answer.
// The channel has room for the two slower answers as well, so nobody waits.
package main

import (
	"bytes"
	"fmt"
	"runtime"
	"time"
)

const pageBytes = 64 << 10

// ask fetches a page from one mirror and offers it to whoever asked.
func ask(mirror int, answers chan<- []byte) {
	time.Sleep(time.Duration(mirror) * time.Millisecond)
	page := make([]byte, pageBytes)
	answers <- page
}

func lookup() []byte {
	answers := make(chan []byte, 3) // room for every answer
	for mirror := 1; mirror <= 3; mirror++ {
		go ask(mirror, answers)
	}
	return <-answers
}

// render makes garbage, as every real program does.
func render(page []byte) int {
	return len(bytes.Repeat(page, 6))
}

func main() {
	sent := 0
	for round := 1; round <= 80; round++ {
		for range 4 {
			sent += render(lookup())
		}
		if round%8 == 0 {
			fmt.Printf("%3d lookups, %3d MiB sent, %3d goroutines\n",
				round*4, sent>>20, runtime.NumGoroutine())
		}
		time.Sleep(35 * time.Millisecond)
	}
}
