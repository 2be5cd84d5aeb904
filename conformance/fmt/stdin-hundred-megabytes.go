// Standard input of 100 MB, read to its end line by line.
// stdin: {"repeat": "The quick brown fox jumps over the lazy dog, 0123456789\n", "bytes": 100000000}
package main

import (
	"bufio"
	"fmt"
	"hash/crc32"
	"os"
)

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<16)
	sum := crc32.NewIEEE()
	bytes, lines := 0, 0
	for {
		line, err := in.ReadSlice('\n')
		sum.Write(line)
		bytes += len(line)
		if err != nil {
			fmt.Println(err, len(line))
			break
		}
		lines++
	}
	fmt.Println(bytes, lines, sum.Sum32())
}
