// Helpers of package io: limits, tees, sections, multi readers, copies, errors.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

type slow struct{ r io.Reader }

func (s slow) Read(p []byte) (int, error) { return s.r.Read(p[:min(len(p), 3)]) }

type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) {
	if f.n -= len(p); f.n < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

func main() {
	var tee bytes.Buffer
	r := io.TeeReader(io.LimitReader(slow{strings.NewReader("0123456789")}, 7), &tee)
	b, err := io.ReadAll(r)
	fmt.Println(string(b), tee.String(), err)
	buf := make([]byte, 5)
	n, err := io.ReadFull(strings.NewReader("abc"), buf)
	fmt.Println(n, err)
	n, err = io.ReadAtLeast(slow{strings.NewReader("abcdef")}, buf, 4)
	fmt.Println(n, err)
	n2, err := io.Copy(&failing{10}, slow{strings.NewReader(strings.Repeat("x", 50))})
	fmt.Println(n2, err)
	n2, err = io.CopyN(io.Discard, strings.NewReader("abc"), 5)
	fmt.Println(n2, err)
	sec := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	sec.Seek(-2, io.SeekEnd)
	b, _ = io.ReadAll(sec)
	fmt.Println(string(b), sec.Size())
	multi := io.MultiReader(strings.NewReader("a"), strings.NewReader(""), strings.NewReader("b"))
	b, _ = io.ReadAll(multi)
	var w1, w2 bytes.Buffer
	io.WriteString(io.MultiWriter(&w1, &w2), string(b))
	fmt.Println(w1.String(), w2.String())
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprint(pw, "through the pipe")
		pw.CloseWithError(errors.New("closed with this"))
	}()
	b, err = io.ReadAll(pr)
	fmt.Println(string(b), err)
	_, err = pw.Write([]byte("x"))
	fmt.Println(err)
	off := io.NewOffsetWriter(nil, 3)
	_, err = off.Seek(-5, io.SeekStart)
	fmt.Println(err)
}
