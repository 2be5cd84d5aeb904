// bufio: peeking, unreading, sizes, writers that fail, custom splits.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

type limited struct{ left int }

func (l *limited) Write(p []byte) (int, error) {
	n := min(l.left, len(p))
	l.left -= n
	if n < len(p) {
		return n, io.ErrShortWrite
	}
	return n, nil
}

func main() {
	r := bufio.NewReaderSize(strings.NewReader("peek at this\nshort\nno newline"), 16)
	p, err := r.Peek(4)
	fmt.Println(string(p), err, r.Buffered(), r.Size())
	_, err = r.Peek(17)
	fmt.Println(err)
	line, isPrefix, err := r.ReadLine()
	fmt.Println(string(line), isPrefix, err)
	c, _ := r.ReadByte()
	fmt.Println(string(c), r.UnreadByte(), r.UnreadByte())
	s, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", s, err)
	d, err := r.Discard(100)
	fmt.Println(d, err)
	w := bufio.NewWriterSize(&limited{20}, 16)
	for i := range 4 {
		n, err := w.WriteString("0123456789")
		fmt.Print(i, n, err, w.Buffered(), " ")
	}
	fmt.Println(w.Flush())
	sc := bufio.NewScanner(strings.NewReader("1,2,,x,5"))
	sc.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		if i := bytes.IndexByte(data, ','); i >= 0 {
			return i + 1, data[:i], nil
		}
		if atEOF && len(data) > 0 {
			return len(data), data, bufio.ErrFinalToken
		}
		return 0, nil, nil
	})
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println(sc.Err())
	bad := bufio.NewScanner(strings.NewReader("x"))
	bad.Split(func([]byte, bool) (int, []byte, error) { return 0, nil, errors.New("split failed") })
	fmt.Println(bad.Scan(), bad.Err())
	runes := bufio.NewScanner(strings.NewReader("é\xff世"))
	runes.Split(bufio.ScanRunes)
	for runes.Scan() {
		fmt.Printf("%q ", runes.Text())
	}
	fmt.Println()
}
