// errors: Is, As, Join and multiple %w through trees of errors, with methods of their own.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

var errBase = errors.New("base")

type coded struct {
	code int
	err  error
}

func (c *coded) Error() string        { return fmt.Sprintf("code %d: %v", c.code, c.err) }
func (c *coded) Unwrap() error        { return c.err }
func (c *coded) Is(target error) bool { return target == io.EOF && c.code == 7 }

func main() {
	err := fmt.Errorf("outer: %w", &coded{7, fmt.Errorf("inner: %w", errBase)})
	fmt.Println(err, errors.Is(err, errBase), errors.Is(err, io.EOF), errors.Is(err, io.ErrClosedPipe))
	var c *coded
	fmt.Println(errors.As(err, &c), c.code, errors.Unwrap(errors.Unwrap(err)) == c.err)
	joined := errors.Join(nil, errBase, nil, fmt.Errorf("two %w and %w", io.ErrNoProgress, err))
	fmt.Printf("%v|%q\n", joined, joined.Error())
	fmt.Println(errors.Is(joined, io.ErrNoProgress), errors.As(joined, &c), errors.Unwrap(joined), errors.Join(nil, nil) == nil)
	_, e := os.Open("none")
	var pe *fs.PathError
	fmt.Println(errors.Is(e, fs.ErrNotExist), os.IsNotExist(e), errors.As(e, &pe), os.IsNotExist(fmt.Errorf("w: %w", e)))
	fmt.Println(errors.New("x") == errors.New("x"), errors.Is(nil, errBase), errors.ErrUnsupported)
	a, ok := errors.AsType[*coded](joined)
	fmt.Println(a.code, ok)
	defer func() { fmt.Println(recover()) }()
	errors.As(err, nil)
}
