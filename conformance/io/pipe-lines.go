// A megabyte copied from a pipe to another goroutine and counted.
package main

import (
	"bufio"
	"fmt"
	"io"
)

func main() {
	r, w := io.Pipe()
	go func() {
		out := bufio.NewWriterSize(w, 1000)
		for i := range 100_000 {
			fmt.Fprintf(out, "%d\n", i)
		}
		out.Flush()
		w.CloseWithError(io.ErrUnexpectedEOF)
	}()
	sc := bufio.NewScanner(r)
	lines, sum := 0, 0
	for sc.Scan() {
		lines++
		sum += len(sc.Bytes())
	}
	fmt.Println(lines, sum, sc.Err())
}
