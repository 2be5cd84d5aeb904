// Objects above the largest size class, with and without pointers.
package main

import "fmt"

func main() {
	var kept [][]byte
	var pointers []*[5000]*int
	n := 0
	for i := range 1_500 {
		b := make([]byte, 40_000+i*17)
		b[i] = 1
		p := new([5000]*int)
		p[i] = &n
		if i%100 == 0 {
			kept = append(kept, b)
			pointers = append(pointers, p)
		}
		n += len(b)
	}
	fmt.Println(n, len(kept), len(pointers))
	figures()
}
