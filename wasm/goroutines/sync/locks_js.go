package sync

import "unsafe"

//go:linkname locksOn runtime.locksOn
var locksOn bool

// Defined in package runtime (wasm/goroutines/locks_js.go).

//go:linkname runtime_lockShared
func runtime_lockShared(lock unsafe.Pointer)

//go:linkname runtime_lockReleased
func runtime_lockReleased(lock unsafe.Pointer)
