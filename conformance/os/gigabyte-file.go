// A file of one GiB is written, measured, read in parts and removed.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

func main() {
	f, err := os.Create("gigabyte")
	if err != nil {
		fmt.Println(err)
		return
	}
	block := bytes.Repeat([]byte("0123456789abcdef"), 1<<16)
	for i := range 1024 {
		block[0] = byte(i)
		if _, err := f.Write(block); err != nil {
			fmt.Println(i, err)
			return
		}
	}
	info, err := f.Stat()
	fmt.Println(info.Size(), err)
	part := make([]byte, 4)
	for _, at := range []int64{0, 517 << 20, 1<<30 - 4, 1<<30 - 2} {
		n, err := f.ReadAt(part, at)
		fmt.Printf("%x %v\n", part[:n], err)
	}
	end, err := f.Seek(0, io.SeekEnd)
	fmt.Println(end, err, f.Close(), os.Remove("gigabyte"))
}
