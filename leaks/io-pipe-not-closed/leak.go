package main

import (
	"bufio"
	"fmt"
	"io"
	"time"
)

// lines writes a page; its reader stops after the first line and leaves the pipe open.
func lines() io.Reader {
	r, w := io.Pipe()
	go func() {
		defer w.Close()
		for i := range 100 {
			fmt.Fprintln(w, "line", i)
		}
	}()
	return r
}

func main() {
	first, err := bufio.NewReaderSize(lines(), 16).ReadString('\n')
	fmt.Print(first, err, "\n")
	time.Sleep(10 * time.Millisecond)
}
