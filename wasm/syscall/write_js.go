package syscall

import "unsafe"

// hostWrite writes n bytes to fd where it stands. It returns how many, or minus an Errno.
//
//go:wasmimport heapscope write
//go:noescape
func hostWrite(fd int32, p unsafe.Pointer, n int32) int32

// directWrite is a write that is one call to the host. Through syscall/js a write parks its goroutine until every
// other one is idle: a program that prints while another goroutine spins would never see its write return.
func directWrite(fd int, b []byte) (int, error) {
	n := hostWrite(int32(fd), unsafe.Pointer(unsafe.SliceData(b)), int32(len(b)))
	if n < 0 {
		return 0, errnoErr(Errno(-n))
	}
	return int(n), nil
}
