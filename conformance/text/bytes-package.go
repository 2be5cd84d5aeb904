// Package bytes: Buffer in all its ways, comparison, trimming without copying.
package main

import (
	"bytes"
	"fmt"
	"io"
)

func main() {
	var b bytes.Buffer
	fmt.Fprint(&b, "line one\nline two\nrest")
	l, err := b.ReadString('\n')
	fmt.Printf("%q %v\n", l, err)
	b.UnreadByte()
	c, _ := b.ReadByte()
	fmt.Printf("%q %q %d\n", c, b.Next(4), b.Len())
	b.Truncate(5)
	b.WriteString("!")
	fmt.Printf("%q\n", b.String())
	n, _ := b.WriteTo(io.Discard)
	_, err = b.ReadByte()
	fmt.Println(n, err, b.Cap() >= 6)
	b.ReadFrom(io.LimitReader(bytes.NewReader(bytes.Repeat([]byte("ab"), 1000)), 1001))
	fmt.Println(b.Len(), bytes.Count(b.Bytes(), []byte("ba")))
	fmt.Println(bytes.Equal(nil, []byte{}), bytes.Compare([]byte("a"), []byte("b")), bytes.HasPrefix([]byte("go"), []byte("g")))
	x := []byte("  trim me  ")
	y := bytes.TrimSpace(x)
	y[0] = 'T'
	fmt.Printf("%q %q %q\n", x, bytes.Title([]byte("two words")), bytes.Fields(x))
	fmt.Printf("%q %q\n", bytes.Join([][]byte{[]byte("a"), []byte("b")}, []byte("--")), bytes.Runes([]byte("é")))
	fmt.Println(bytes.ContainsAny(x, "xyzT"), bytes.IndexByte(bytes.Repeat([]byte{0}, 5000), 1), bytes.EqualFold([]byte("Go"), []byte("GO")))
	clone := bytes.Clone(x)
	clone[2] = '-'
	fmt.Println(string(x[2]), string(bytes.ReplaceAll(clone, []byte("-"), nil)))
}
