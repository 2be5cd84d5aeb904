// net.Pipe: both directions, deadlines, closing.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"time"
)

func main() {
	a, b := net.Pipe()
	go func() {
		sc := bufio.NewScanner(b)
		for sc.Scan() {
			fmt.Fprintf(b, "echo %s\n", sc.Text())
		}
		b.Close()
	}()
	r := bufio.NewReader(a)
	for _, w := range []string{"one", "two"} {
		fmt.Fprintln(a, w)
		line, err := r.ReadString('\n')
		fmt.Printf("%q %v\n", line, err)
	}
	a.SetReadDeadline(time.Now().Add(5 * time.Millisecond))
	_, err := a.Read(make([]byte, 1))
	var ne net.Error
	fmt.Println(err, errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &ne) && ne.Timeout())
	fmt.Println(a.LocalAddr(), a.RemoteAddr().Network())
	a.Close()
	_, err = a.Write([]byte("x"))
	fmt.Println(err, errors.Is(err, io.ErrClosedPipe))
	_, err = b.Write([]byte("x"))
	fmt.Println(err)
}
