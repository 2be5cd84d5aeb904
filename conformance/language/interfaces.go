// Method sets, embedded interfaces, comparing dynamic values, nil in an interface.
package main

import (
	"fmt"
	"io"
	"strings"
)

type reader interface{ io.Reader }
type counter struct {
	reader
	n int
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.reader.Read(p)
	c.n += n
	return n, err
}

type failing struct{}

func (*failing) Error() string { return "failing" }

func mayFail(fail bool) error {
	var e *failing
	if fail {
		e = &failing{}
	}
	return e // never nil
}

func main() {
	c := &counter{reader: strings.NewReader("twelve bytes")}
	all, err := io.ReadAll(c)
	fmt.Println(string(all), c.n, err)
	fmt.Println(mayFail(true) == nil, mayFail(false) == nil)
	var w io.Writer = &strings.Builder{}
	_, isCloser := w.(io.Closer)
	_, isStringer := w.(fmt.Stringer)
	fmt.Println(isCloser, isStringer)
	var a, b any = 1, 1.0
	fmt.Println(a == b, a == 1, b == 1.0)
	type local struct{}
	fmt.Printf("%T %T\n", local{}, struct{ io.Reader }{})
}
