package syscall

import "unsafe"

// hostRead and hostWrite move n bytes between p and fd, at an offset, or where the descriptor stands (offset -1).
// They return how many, or minus an Errno. An offset is exact as a float64 up to 2⁵³; an int64 would be a BigInt.
//
//go:wasmimport heapscope read
//go:noescape
func hostRead(fd int32, p unsafe.Pointer, n int32, offset float64) int32

//go:wasmimport heapscope write
//go:noescape
func hostWrite(fd int32, p unsafe.Pointer, n int32, offset float64) int32

const herePos = -1

// directRead and directWrite are one call to the host each. Through syscall/js a read or a write parks its goroutine
// until every other one is idle: a program that prints while another goroutine spins would never see it return.
// Standard input keeps the long way: its bytes may come later.
func directRead(fd int, b []byte, offset int64) (int, error) {
	return directResult(hostRead(int32(fd), unsafe.Pointer(unsafe.SliceData(b)), int32(len(b)), float64(offset)))
}

func directWrite(fd int, b []byte, offset int64) (int, error) {
	return directResult(hostWrite(int32(fd), unsafe.Pointer(unsafe.SliceData(b)), int32(len(b)), float64(offset)))
}

func directResult(n int32) (int, error) {
	if n < 0 {
		return 0, errnoErr(Errno(-n))
	}
	return int(n), nil
}
