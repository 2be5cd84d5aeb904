// A file of 64 MiB written in pieces, read back at offsets.
package main

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"io"
	"os"
)

func main() {
	f, err := os.Create("large")
	if err != nil {
		panic(err)
	}
	block := bytes.Repeat([]byte("0123456789abcdef"), 4096)
	for range 1024 {
		if _, err := f.Write(block); err != nil {
			panic(err)
		}
	}
	info, _ := f.Stat()
	fmt.Println(info.Size())
	f.Seek(0, io.SeekStart)
	h := crc32.NewIEEE()
	n, err := io.Copy(h, f)
	fmt.Println(n, err, h.Sum32())
	b := make([]byte, 10)
	f.ReadAt(b, 32<<20+5)
	fmt.Println(string(b))
}
