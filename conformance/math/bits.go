// math/bits: counting, rotating, carrying, wide multiplication and division.
package main

import (
	"fmt"
	"math/bits"
)

func main() {
	for _, v := range []uint64{0, 1, 0xff, 1 << 63, 0xdeadbeefcafebabe, ^uint64(0)} {
		fmt.Println(bits.LeadingZeros64(v), bits.TrailingZeros64(v), bits.OnesCount64(v), bits.Len64(v), bits.Reverse64(v), bits.ReverseBytes64(v), bits.RotateLeft64(v, -13))
		hi, lo := bits.Mul64(v, 0x123456789abcdef)
		s, c := bits.Add64(v, 1<<63, 1)
		d, w := bits.Sub64(v, 2, 0)
		q, r := bits.Div64(v&0xffff, 77, 1<<20)
		fmt.Println(hi, lo, s, c, d, w, q, r)
	}
	fmt.Println(bits.LeadingZeros8(1), bits.TrailingZeros16(0), bits.RotateLeft8(0x81, 1), bits.Reverse32(1), bits.UintSize, bits.Len(8))
	defer func() { fmt.Println(recover()) }()
	zero := uint64(0)
	bits.Div64(1, 2, zero)
}
