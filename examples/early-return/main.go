// A page is made while its reader is looked up. The reader is unknown, and nobody takes the page.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"time"
)

func makePage(page chan<- []byte) {
	page <- make([]byte, 256<<10)
}

// lookUp searches a list of readers, which it loads for that.
func lookUp(name string) error {
	readers := make([]byte, 1<<20)
	time.Sleep(time.Millisecond)
	if !bytes.Contains(readers, []byte(name)) {
		return errors.New("no such reader")
	}
	return nil
}

func serve() error {
	page := make(chan []byte)
	go makePage(page)
	if err := lookUp("gopher"); err != nil {
		return err
	}
	fmt.Println("a page of", len(<-page), "bytes")
	return nil
}

func main() {
	failed := 0
	for range 50 {
		if err := serve(); err != nil {
			failed++
		}
		time.Sleep(40 * time.Millisecond)
	}
	fmt.Println("requests that failed:", failed)
}
