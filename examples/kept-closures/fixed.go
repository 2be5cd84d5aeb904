// Goroutines come and go, and a closure holds on to four bytes.
package main

import (
	"bytes"
	"fmt"
	"runtime"
	"time"
)

// reports outlives every goroutine, and so does all that its functions mention.
var reports []func() string

// inspect reads a document of 256 KiB and files a report about it.
func inspect(number int, done chan<- bool) {
	document := bytes.Repeat([]byte("word "), 50<<10)
	words := len(bytes.Fields(document)) // makes garbage: one slice header per word

	first := string(document[:4]) // a copy of four bytes
	reports = append(reports, func() string {
		return fmt.Sprintf("document %d begins with %q", number, first)
	})

	done <- words > 0
}

func main() {
	done := make(chan bool)
	for number := 1; number <= 120; number++ {
		go inspect(number, done)
		<-done // this goroutine is finished
		if number%12 == 0 {
			fmt.Printf("%3d reports, %d goroutine\n", len(reports), runtime.NumGoroutine())
		}
		time.Sleep(30 * time.Millisecond)
	}
	fmt.Println(reports[0]())
}
