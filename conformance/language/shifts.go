// Shifts by any count: beyond the width, by unsigned and signed counts, of every size.
package main

import "fmt"

func main() {
	for _, n := range []uint{0, 1, 7, 8, 31, 32, 33, 63, 64, 65, 200} {
		i8, i32, i64 := int8(-100), int32(-100), int64(-100)
		u8, u32, u64 := uint8(200), uint32(0xdeadbeef), uint64(0xdeadbeefcafebabe)
		fmt.Println(n, i8<<n, i8>>n, i32<<n, i32>>n, i64<<n, i64>>n, u8<<n, u8>>n, u32<<n, u32>>n, u64<<n, u64>>n)
	}
	var s uint8 = 255
	fmt.Println(1<<s == 0, uint64(1)<<(s&63))
	x := uint32(1)
	x <<= 31
	x <<= 1
	fmt.Println(x)
}
