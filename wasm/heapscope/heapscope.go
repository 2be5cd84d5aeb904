// Package heapscope lets a program say when its heap is to be looked at.
//
// In Heapscope, and there with every object observed, Snapshot records the heap: every object, its type, the line that made it and
// who holds it. Anywhere else this package is a file to copy (docs/snapshots.md) whose functions do nothing.
package heapscope

import _ "unsafe" // for go:linkname

// Snapshot collects garbage and records the heap under a name. It returns when the snapshot is complete. It does nothing where
// objects are not observed.
func Snapshot(name string) {
	snapshotUser(name)
}

//go:linkname snapshotUser runtime.snapshotUser
func snapshotUser(name string)
