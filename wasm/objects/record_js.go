package runtime

import (
	"internal/runtime/gc"
	"internal/runtime/sys"
	"unsafe"
)

// objectRecord is what is kept of an object, beside its span and outside the heap. The record of a dead object stays until
// its slot is used again; nobody looks at it.
type objectRecord struct {
	typ     uint32 // objectType…, or the address of an abi.Type, with objectIsChannel
	context uint32
	serial  uint32
	size    uint32 // as requested, bytes
}

const objectRecordBytes = unsafe.Sizeof(objectRecord{})

// What stands for a type where the runtime is not told one.
const (
	objectTypeString    = 1
	objectTypeBytes     = 2
	objectTypeRunes     = 3
	objectTypeTinyBlock = 4
	objectTypeRuntime   = 5 // the last of them

	objectIsChannel = 1 // in the lowest bit of the address of a channel's type
)

// objectMore, with the size of an allocation: a block of the tiny allocator takes one more value in. The block belongs to whoever began it.
const objectMore = 1 << 62

// objects is the state of the recording.
var objects struct {
	serial uint32
	retry  bool    // sp is to be taken from here
	sp     uintptr // of the last caller of objectsQuick
	bytes  uint64  // of records and tables, all persistent
	// free holds tables of spans that were given back, by size class; a table's first word links to the next.
	free [gc.NumSizeClasses]uintptr
}

// objectsQuick records an allocation where nothing is new: a span that has records, a stack that is known. Otherwise it reports
// false, and objectsSlow has to make it known.
//
// It calls nothing, since on wasm a function that does is much slower: the check that a pointer is not nil is a call too, and what is
// reached by objectsAt needs none.
//
//go:nosplit
func objectsQuick(s *mspan, x unsafe.Pointer, size uintptr, typ *_type) bool {
	gp := getg()
	mp := gp.m
	sp := sys.GetCallerSP()
	if objects.retry {
		sp = objects.sp
	}
	objects.sp = sp
	if mp == nil || gp != mp.curg || gp.stack.hi-sp > contextStack || s == nil || s.obsRecords == 0 {
		return false
	}

	// The stack, as context_js.go says. First the innermost frames, which return at once: they are neither kept nor marked.
	frames := contexts.frames
	slot := sp - 8
	inner := *(*uintptr)(objectsAt(sp, ^uintptr(7)))
	within := uint64(0)
	frame := uintptr(*(*uint32)(objectsAt(frames, inner>>16*4)))
	for frame&contextFrameBrief != 0 {
		within = contextMix(within, inner)
		step := frame&^contextFrameFlags + 8
		inner = *(*uintptr)(objectsAt(slot, step)) & (1<<contextMarkShift - 1)
		slot += step
		frame = uintptr(*(*uint32)(objectsAt(frames, inner>>16*4)))
	}
	if frame == 0 {
		return false
	}
	// Then those that are not marked. next, and known, are bytes into fresh and last.
	const frameBytes = unsafe.Sizeof(contextFrame{})
	next, known := uintptr(0), uintptr(0)
	hash, outside, function := uint64(1), uint64(1), uintptr(0)
	if frame != contextFrameLast {
		depth := contexts.depth
		if contexts.gp != uintptr(unsafe.Pointer(gp)) {
			depth = 0
		}
		for {
			step := frame&^contextFrameFlags + 8
			pc := *(*uintptr)(objectsAt(slot, step))
			slot += step
			if mark := pc >> contextMarkShift; mark != 0 {
				pc &= 1<<contextMarkShift - 1
				f := (*contextFrame)(unsafe.Add(unsafe.Pointer(&contexts.last), (mark-1)*frameBytes))
				if mark <= depth && f.slot == slot {
					known, hash, outside, function = mark*frameBytes, f.hash, f.outside, pc>>16
					break
				}
			}
			frame = uintptr(*(*uint32)(objectsAt(frames, pc>>16*4)))
			if frame <= contextFrameLast {
				if frame == 0 {
					return false
				}
				break
			}
			if next == contextKept*frameBytes {
				return false
			}
			f := (*contextFrame)(unsafe.Add(unsafe.Pointer(&contexts.fresh), next))
			f.slot = slot
			f.pc = pc
			next += frameBytes
		}
	}
	if next != 0 {
		if known+next > contextKept*frameBytes {
			return false
		}
		for next != 0 {
			next -= frameBytes
			f := (*contextFrame)(unsafe.Add(unsafe.Pointer(&contexts.fresh), next))
			pc := f.pc
			if pc>>16 == function {
				hash = outside ^ contextRecursion
			} else {
				outside = hash
				function = pc >> 16
			}
			hash = contextMix(hash, pc)
			to := (*contextFrame)(unsafe.Add(unsafe.Pointer(&contexts.last), known))
			to.slot = f.slot
			to.pc = pc
			to.hash = hash
			to.outside = outside
			known += frameBytes
			// All of the word: the next walk loads it whole, and would wait for a part that was stored by itself.
			*(*uintptr)(objectsAt(f.slot-8, 8)) = pc | known/frameBytes<<contextMarkShift
		}
		contexts.gp = uintptr(unsafe.Pointer(gp))
		contexts.depth = known / frameBytes
	}
	if inner>>16 == function {
		hash = outside ^ contextRecursion
	}
	hash = (contextMix(hash, inner)^within)*fibonacci | 1
	entry := contexts.entry
	if hash != contexts.hash {
		for i := uintptr(hash >> 32); ; i++ {
			entry = i & contexts.table.mask * unsafe.Sizeof(contextEntry{})
			key := (*contextEntry)(objectsAt(contexts.table.entries, entry)).key
			if key == hash {
				break
			}
			if key == 0 {
				contexts.missing = hash
				contexts.depth = known / frameBytes
				return false
			}
		}
		contexts.hash, contexts.entry = hash, entry
	}

	e := (*contextEntry)(objectsAt(contexts.table.entries, entry))
	e.objects++
	e.bytes += uint64(size &^ objectMore)
	t := objectType(gp, typ)
	r := (*[2]uint64)(objectsAt(s.obsRecords, s.objIndex(uintptr(x))*objectRecordBytes))
	if size&objectMore != 0 {
		r[0] = r[0]>>32<<32 | objectTypeTinyBlock
		r[1] += uint64(size) << 32
		return true
	}
	objects.serial++
	r[0] = t | uint64(e.id)<<32
	r[1] = uint64(objects.serial) | uint64(size)<<32
	return true
}

// objectsAt returns a place that is known to be there.
func objectsAt(base, offset uintptr) unsafe.Pointer {
	return unsafe.Add(unsafe.Pointer(base), offset)
}

// objectType is what stands for the type of an object, and takes the note that was made for it (wasm/patches/objects.ts): a channel has a
// type, and is not of it.
func objectType(gp *g, typ *_type) uint64 {
	note := gp.valgrindStackID
	if note == 0 && typ != nil {
		return uint64(uintptr(unsafe.Pointer(typ)))
	}
	gp.valgrindStackID = 0
	if note > objectTypeRuntime && note&objectIsChannel != 0 {
		return uint64(note)
	}
	if typ != nil {
		return uint64(uintptr(unsafe.Pointer(typ)))
	}
	if note != 0 {
		return uint64(note)
	}
	return objectTypeRuntime
}

// objectsSlow records an allocation that objectsQuick did not.
func objectsSlow(s *mspan, x unsafe.Pointer, size uintptr, typ *_type) {
	sp := objects.sp
	if s.obsRecords == 0 {
		if size&objectMore != 0 {
			return // begun before objects were recorded
		}
		s.obsRecords = objectsTable(s)
	}
	gp := getg()
	if gp == gp.m.curg && gp.stack.hi-sp <= contextStack {
		objects.retry = true
		// Sizes of frames first, if need be, and then the stack that they make.
		for contextLearn(sp - 8) {
			if objectsQuick(s, x, size, typ) {
				objects.retry = false
				return
			}
		}
		objects.retry = false
		contexts.missing = 0
	}
	// On the system stack, or deep down: what is left needs no speed.
	t := objectType(gp, typ)
	r := objectsRecordAt(s, s.objIndex(uintptr(x)))
	context := contextCount(gp, sp-8, size&^objectMore)
	if size&objectMore != 0 {
		r.typ = objectTypeTinyBlock
		r.size += uint32(size)
		return
	}
	objects.serial++
	*r = objectRecord{typ: uint32(t), context: context, serial: objects.serial, size: uint32(size)}
}

// objectsAlloc records an allocation whose span is not at hand.
func objectsAlloc(x unsafe.Pointer, size uintptr, typ *_type) {
	s := spanOfUnchecked(uintptr(x))
	objects.sp = sys.GetCallerSP()
	objects.retry = true
	done := objectsQuick(s, x, size, typ)
	objects.retry = false
	if !done {
		objectsSlow(s, x, size, typ)
	}
}

// objectsTinySpan returns the span of a block of the tiny allocator. It is seldom another than the one that blocks are taken from.
func objectsTinySpan(c *mcache, x unsafe.Pointer) *mspan {
	s := c.alloc[tinySpanClass]
	if uintptr(x)-s.base() >= pageSize {
		s = spanOfUnchecked(uintptr(x))
	}
	return s
}

// objectsRecordAt returns the record of a slot. The span has a table.
func objectsRecordAt(s *mspan, index uintptr) *objectRecord {
	return (*objectRecord)(unsafe.Pointer(s.obsRecords + index*objectRecordBytes))
}

// objectsTable returns a table of records for a span.
func objectsTable(s *mspan) uintptr {
	class := s.spanclass.sizeclass()
	if table := objects.free[class]; table != 0 {
		objects.free[class] = *(*uintptr)(unsafe.Pointer(table))
		return table
	}
	slots := uintptr(1)
	if class != 0 {
		slots = uintptr(gc.SizeClassToNPages[class]) * pageSize / uintptr(gc.SizeClassToSize[class])
	}
	return objectsPersistent(slots * objectRecordBytes)
}

// objectsFreeTable takes the table of a span that goes back to the heap.
func objectsFreeTable(s *mspan) {
	class := s.spanclass.sizeclass()
	*(*uintptr)(unsafe.Pointer(s.obsRecords)) = objects.free[class]
	objects.free[class] = s.obsRecords
	s.obsRecords = 0
}

// objectsPersistent returns zeroed memory that is never given back.
func objectsPersistent(bytes uintptr) uintptr {
	objects.bytes += uint64(bytes)
	return uintptr(persistentalloc(bytes, 8, &memstats.other_sys))
}

// objectsElements is the note for an array of et's, which the runtime allocates without a type where there are no pointers in it.
func objectsElements(et *_type) uintptr {
	return uintptr(unsafe.Pointer(et))
}
