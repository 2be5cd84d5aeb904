// Package runtime's account of every goroutine: who started it, when it ran, what it waited for and where, who woke it. The files join
// package runtime through a build overlay. docs/goroutine-stream.md describes the records.
//
// As in the observer, nothing here allocates on the Go heap, and one thread needs no locks.

package runtime

import "unsafe"

const (
	eventVersion = 1

	eventKindHello    = 1
	eventKindSite     = 7
	eventKindPC       = 8
	eventKindStack    = 9
	eventKindCreate   = 32
	eventKindEnd      = 33
	eventKindRun      = 34
	eventKindWait     = 35
	eventKindCases    = 36
	eventKindReady    = 37
	eventKindReason   = 38
	eventKindChannel  = 39
	eventKindCheck    = 40
	eventKindLeaked   = 41
	eventKindHolder   = 42
	eventKindFinished = 43

	eventBufferBytes = 64 << 10
)

// eventBuffer is shared with the host, as obsBuffer is.
var eventBuffer struct {
	used uint32 // bytes
	size uint32 // bytes
	data [eventBufferBytes / 8]uint64
}

// eventStart tells the host where the buffer is.
//
//go:wasmimport observer eventStart
//go:noescape
func eventStart(buffer unsafe.Pointer)

// eventFlush has the host copy the buffer and empty it.
//
//go:wasmimport observer eventFlush
func eventFlush()

// eventsInit runs in schedinit, before there is any goroutine.
func eventsInit() {
	if obsLevel == 0 {
		return
	}
	contextsInit()
	locksInit()
	eventBuffer.size = eventBufferBytes
	eventStart(unsafe.Pointer(&eventBuffer))
	obsPut(eventRecord(eventKindHello, 8, eventVersion), 0, 0)
}

// eventRecord makes room for a record and returns its payload. bytes is a multiple of 8.
func eventRecord(kind uint16, bytes uint32, arg uint32) unsafe.Pointer {
	size := bytes + obsHeaderBytes
	if eventBuffer.used+size > eventBuffer.size {
		eventFlush()
	}
	p := add(unsafe.Pointer(&eventBuffer.data), uintptr(eventBuffer.used))
	eventBuffer.used += size
	return obsHeader(p, kind, size, arg)
}
