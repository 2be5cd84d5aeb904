// Slicing beyond the capacity.
package main

import "os"

func cut(b []byte, n int) []byte { return b[:n] }

func main() {
	println(len(cut(make([]byte, 4), 8+len(os.Args[1:]))))
}
