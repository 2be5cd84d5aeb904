// The page is fetched while the user is looked up. The lookup fails, and nobody takes the page.
package main

import (
	"errors"
	"fmt"
	"time"
)

func fetch(page chan<- []byte) {
	page <- make([]byte, 1<<20)
}

func lookUp() error { return errors.New("no such user") }

func serve() error {
	page := make(chan []byte)
	go fetch(page)
	if err := lookUp(); err != nil {
		return err
	}
	fmt.Println("page of", len(<-page), "bytes")
	return nil
}

func main() {
	for range 10 {
		fmt.Println(serve())
		time.Sleep(10 * time.Millisecond)
	}
}
