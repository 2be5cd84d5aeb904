package main

import (
	"bufio"
	"fmt"
	"io"
	"time"
)

// lines writes a page; closing the reader ends the writer.
func lines() io.ReadCloser {
	r, w := io.Pipe()
	go func() {
		defer w.Close()
		for i := range 100 {
			if _, err := fmt.Fprintln(w, "line", i); err != nil {
				return
			}
		}
	}()
	return r
}

func main() {
	page := lines()
	first, err := bufio.NewReaderSize(page, 16).ReadString('\n')
	fmt.Print(first, err, "\n")
	page.Close()
	time.Sleep(10 * time.Millisecond)
}
