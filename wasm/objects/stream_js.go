// Package runtime's view of every object, at level `objects`: who made it, of what type, and, in a snapshot, who holds it.
// The files join package runtime through a build overlay. docs/heap-stream.md describes the records.
//
// As in the observer, nothing here allocates on the Go heap, and one thread needs no locks.

package runtime

import "unsafe"

const (
	heapStreamVersion = 1

	heapKindHello         = 1
	heapKindSite          = 7
	heapKindPC            = 8
	heapKindContext       = 9
	heapKindSnapshotStart = 16
	heapKindMemory        = 17
	heapKindSpans         = 18
	heapKindObjects       = 19
	heapKindEdges         = 20
	heapKindGlobals       = 21
	heapKindGoroutine     = 22
	heapKindFrames        = 23
	heapKindStackRoots    = 24
	heapKindSpecials      = 25
	heapKindCounters      = 26
	heapKindAllocator     = 27
	heapKindSnapshotEnd   = 28

	heapBufferBytes = 64 << 10
	// heapChunkBytes is the payload of a record of rows or of memory, at most.
	heapChunkBytes = 32 << 10
)

// heapBuffer is shared with the host, as obsBuffer is. The host writes request; Go looks at it where it can act.
var heapBuffer struct {
	used    uint32 // bytes
	size    uint32 // bytes
	request uint32 // heapRequest…
	_       uint32
	data    [heapBufferBytes / 8]uint64
}

const (
	heapRequestNow     = 1 << 0 // a snapshot at the next opportunity; Go clears it
	heapRequestGCStart = 1 << 1
	heapRequestGCEnd   = 1 << 2
	heapRequestGrowth  = 1 << 3 // after a collection that left twice as much as at the last snapshot of this kind
)

// heapStart tells the host where the buffer is.
//
//go:wasmimport observer heapStart
//go:noescape
func heapStart(buffer unsafe.Pointer)

// heapFlush has the host copy the buffer and empty it.
//
//go:wasmimport observer heapFlush
func heapFlush()

// objectsOn: level `objects`, and the runtime is far enough to record.
var objectsOn bool

// objectsInit runs in schedinit.
func objectsInit() {
	if obsLevel < obsLevelObjects {
		return
	}
	objectsOn = true
	heapBuffer.size = heapBufferBytes
	heapStart(unsafe.Pointer(&heapBuffer))
	md := &firstmoduledata
	p := heapRecord(heapKindHello, 16, heapStreamVersion)
	obsPut(p, 0, obsPair(uint32(md.types), uint32(md.etypes)))
	obsPut(p, 1, obsPair(pageSize, 0))
}

// heapRecord makes room for a record and returns its payload. bytes is a multiple of 8.
func heapRecord(kind uint16, bytes uint32, arg uint32) unsafe.Pointer {
	size := bytes + obsHeaderBytes
	if heapBuffer.used+size > heapBuffer.size {
		heapFlush()
	}
	p := add(unsafe.Pointer(&heapBuffer.data), uintptr(heapBuffer.used))
	heapBuffer.used += size
	return obsHeader(p, kind, size, arg)
}

// heapMemory sends bytes of memory. from and to are rounded to words.
func heapMemory(from, to uintptr) {
	from = alignDown(from, 8)
	to = alignUp(to, 8)
	for from < to {
		n := min(to-from, heapChunkBytes)
		p := heapRecord(heapKindMemory, uint32(n), uint32(from))
		memmove(p, unsafe.Pointer(from), n)
		from += n
	}
}

// heapRows gathers rows of u32 and sends them in records of one kind.
type heapRows struct {
	kind  uint16
	width uint32 // u32s in a row
	rows  uint32
	used  uint32 // u32s
	total uint32 // rows sent or gathered so far
	data  [heapChunkBytes / 4]uint32
}

func (r *heapRows) start(kind uint16, width uint32) {
	r.kind, r.width, r.rows, r.used, r.total = kind, width, 0, 0, 0
}

// row makes room for one more and returns it, as width u32s.
func (r *heapRows) row() *[6]uint32 {
	if r.used+6 > uint32(len(r.data)) {
		r.send()
	}
	p := (*[6]uint32)(unsafe.Pointer(&r.data[r.used]))
	r.used += r.width
	r.rows++
	r.total++
	return p
}

func (r *heapRows) send() {
	if r.rows == 0 {
		return
	}
	bytes := alignUp(uintptr(r.used)*4, 8)
	p := heapRecord(r.kind, uint32(bytes), r.rows)
	memmove(p, unsafe.Pointer(&r.data), bytes)
	r.rows, r.used = 0, 0
}
