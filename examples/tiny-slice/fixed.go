// Sixteen bytes of every upload are kept, in a copy of their own.
package main

import (
	"bytes"
	"fmt"
	"time"
)

const uploadBytes = 256 << 10

// receive reads an upload into a buffer of its own.
func receive(number int) []byte {
	upload := make([]byte, uploadBytes)
	copy(upload, fmt.Sprintf("upload %09d", number))
	return upload
}

// title is what we want to remember: a copy of the first 16 bytes.
func title(upload []byte) []byte {
	return bytes.Clone(upload[:16])
}

// check makes a working copy and throws it away.
func check(upload []byte) byte {
	working := append([]byte(nil), upload...)
	return working[len(working)-1]
}

func main() {
	var titles [][]byte
	for number := 1; number <= 120; number++ {
		upload := receive(number)
		for range 4 {
			check(upload)
		}
		titles = append(titles, title(upload))
		if number%12 == 0 {
			fmt.Printf("%3d titles, %4d bytes in all, last %q\n",
				len(titles), len(titles)*16, titles[number-1])
		}
		time.Sleep(28 * time.Millisecond)
	}
}
