// Strings concatenated, converted and cut; bytes without pointers.
package main

import (
	"fmt"
	"strings"
)

func main() {
	var parts []string
	n := 0
	for i := range 100_000 {
		s := "item " + fmt.Sprint(i) + strings.Repeat("x", i%50)
		b := []byte(s)
		b[0] = 'I'
		n += len(string(b))
		if i%10 == 0 {
			parts = append(parts, s[:5])
		}
	}
	fmt.Println(n, len(strings.Join(parts, ",")))
	figures()
}
