// Parts of package testing that work outside tests: AllocsPerRun, iotest, quick with a fixed seed.
package main

import (
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"testing"
	"testing/iotest"
	"testing/quick"
)

var sink any

func main() {
	fmt.Println(testing.AllocsPerRun(100, func() { sink = new([16]int) }), testing.AllocsPerRun(100, func() { _ = 1 + 1 }))
	fmt.Println(testing.AllocsPerRun(10, func() { sink = strings.Repeat("x", 100) }))
	b, err := io.ReadAll(iotest.OneByteReader(strings.NewReader("abc")))
	fmt.Println(string(b), err)
	b, err = io.ReadAll(iotest.TimeoutReader(iotest.HalfReader(strings.NewReader("abcdef"))))
	fmt.Println(string(b), err)
	_, err = io.ReadAll(iotest.ErrReader(errors.New("given")))
	fmt.Println(err, iotest.TestReader(strings.NewReader("content"), []byte("content")))
	cfg := &quick.Config{Rand: rand.New(rand.NewSource(1)), MaxCount: 200}
	fmt.Println(quick.Check(func(a, b int32) bool { return a+b == b+a }, cfg))
	fmt.Println(quick.Check(func(s []byte) bool { return len(s) < 3 }, &quick.Config{Rand: rand.New(rand.NewSource(1)), MaxCount: 20}) != nil)
	fmt.Println(testing.Testing(), testing.Short == nil)
}
