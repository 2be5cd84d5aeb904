package sync

import "unsafe"

// locksOn: package runtime is to be told who holds which lock. The quick ways fail then, and the slow ones tell.
//
//go:linkname locksOn runtime.locksOn
var locksOn bool

// Defined in package runtime (wasm/goroutines/locks_js.go).

//go:linkname runtime_lockTaken
func runtime_lockTaken(lock unsafe.Pointer)

//go:linkname runtime_lockReleased
func runtime_lockReleased(lock unsafe.Pointer)
