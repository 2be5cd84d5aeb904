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

// objects is the state of the recording.
var objects struct {
	serial uint32
	retry  bool    // sp is to be taken from here
	sp     uintptr // of the last caller of objectsQuick
	bytes  uint64 // of records and tables, all persistent
	// free holds tables of spans that were given back, by size class; a table's first word links to the next.
	free [gc.NumSizeClasses]uintptr
}

// objectsQuick records an allocation where nothing is new: a span that has records, a stack that is known. Otherwise it reports
// false, and objectsSlow has to make it known. It calls nothing: on wasm a function that does is much slower.
//
//go:nosplit
func objectsQuick(s *mspan, x unsafe.Pointer, size uintptr, typ *_type) bool {
	gp := getg()
	sp := sys.GetCallerSP()
	if objects.retry {
		sp = objects.sp
	}
	objects.sp = sp
	if gp != gp.m.curg || gp.stack.hi-sp > contextStack || s.obsRecords == 0 {
		return false
	}

	// The stack, as context_js.go says.
	const frameBytes = unsafe.Sizeof(contextFrame{})
	last := uintptr(unsafe.Pointer(&contexts.last))
	fresh := uintptr(unsafe.Pointer(&contexts.fresh))
	known, next := last, fresh
	frames := contexts.frames
	depth := contexts.depth
	if contexts.gp != uintptr(unsafe.Pointer(gp)) {
		depth = 0
	}
	// The innermost frame returns at once: it is neither kept nor marked.
	inner := *(*uintptr)(unsafe.Pointer(sp - 8))
	size0 := uintptr(*(*uint32)(unsafe.Pointer(frames + inner>>16*4)))
	if size0 < contextFrameKnown {
		return false
	}
	for slot := sp + size0 - contextFrameKnown; ; {
		pc := *(*uintptr)(unsafe.Pointer(slot))
		if mark := pc >> contextMarkShift; mark != 0 {
			pc &= 1<<contextMarkShift - 1
			if mark <= depth && (*contextFrame)(unsafe.Pointer(last+(mark-1)*frameBytes)).slot == slot {
				known = last + mark*frameBytes
				break
			}
		}
		size := uintptr(*(*uint32)(unsafe.Pointer(frames + pc>>16*4)))
		if size < contextFrameKnown {
			if size != contextFrameLast {
				return false
			}
			break
		}
		if next == fresh+(contextDepth-1)*frameBytes {
			return false
		}
		f := (*contextFrame)(unsafe.Pointer(next))
		f.slot = slot
		f.pc = pc
		next += frameBytes
		slot += size - contextFrameKnown + 8
	}
	if known-last+next-fresh > (contextDepth-1)*frameBytes {
		return false
	}
	hash, outside, function := uint64(1), uint64(1), uintptr(0)
	if known > last {
		f := (*contextFrame)(unsafe.Pointer(known - frameBytes))
		hash, outside, function = f.hash, f.outside, f.pc>>16
	}
	mark := (known - last) / frameBytes
	for next > fresh {
		next -= frameBytes
		f := (*contextFrame)(unsafe.Pointer(next))
		pc := f.pc
		if pc>>16 == function {
			hash = outside ^ contextRecursion
		} else {
			outside = hash
			function = pc >> 16
		}
		hash = ((hash<<5 | hash>>59) ^ uint64(pc)) * 0x9e3779b97f4a7c15
		to := (*contextFrame)(unsafe.Pointer(known))
		to.slot = f.slot
		to.pc = pc
		to.hash = hash
		to.outside = outside
		known += frameBytes
		mark++
		*(*uint16)(unsafe.Pointer(f.slot + contextMarkShift/8)) = uint16(mark)
	}
	contexts.gp = uintptr(unsafe.Pointer(gp))
	contexts.depth = mark
	if inner>>16 == function {
		hash = outside ^ contextRecursion
	}
	hash = ((hash<<5|hash>>59)^uint64(inner))*0x9e3779b97f4a7c15 | 1
	e := (*contextEntry)(unsafe.Pointer(contexts.entry))
	if hash != contexts.hash {
		for i := uintptr(hash >> 32); ; i++ {
			e = contextAt(contexts.table, i&contexts.mask)
			if e.hash == hash {
				break
			}
			if e.hash == 0 {
				contexts.missing = hash
				return false
			}
		}
		contexts.hash, contexts.entry = hash, uintptr(unsafe.Pointer(e))
	}

	t := uint64(uintptr(unsafe.Pointer(typ)))
	if note := gp.obsType; note != 0 {
		gp.obsType = 0
		t = objectType(t, note)
	} else if t == 0 {
		t = objectTypeRuntime
	}
	objects.serial++
	e.objects++
	e.bytes += uint64(size)
	r := (*[2]uint64)(unsafe.Pointer(s.obsRecords + s.objIndex(uintptr(x))*objectRecordBytes))
	r[0] = t | uint64(e.id)<<32
	r[1] = uint64(objects.serial) | uint64(size)<<32
	return true
}

// objectType is the type of an object that a note was made for: a channel has one, and is not of it.
func objectType(typ uint64, note uint32) uint64 {
	if typ == 0 || note&objectIsChannel != 0 && note > objectTypeRuntime {
		return uint64(note)
	}
	return typ
}

// objectsSlow records an allocation that objectsQuick did not.
func objectsSlow(s *mspan, x unsafe.Pointer, size uintptr, typ *_type) {
	sp := objects.sp
	if s.obsRecords == 0 {
		s.obsRecords = objectsTable(s)
	}
	gp := getg()
	if gp == gp.m.curg && gp.stack.hi-sp <= contextStack {
		contextLearn(sp - 8)
		objects.retry = true
		done := objectsQuick(s, x, size, typ)
		objects.retry = false
		if done {
			return
		}
	}
	// On the system stack, or deep down: what is left needs no speed.
	t := objectType(uint64(uintptr(unsafe.Pointer(typ))), gp.obsType)
	gp.obsType = 0
	if t == 0 {
		t = objectTypeRuntime
	}
	objects.serial++
	*objectsRecordAt(s, s.objIndex(uintptr(x))) = objectRecord{
		typ:     uint32(t),
		context: contextCount(gp, sp-8, size),
		serial:  objects.serial,
		size:    uint32(size),
	}
}

// objectsAlloc records an allocation whose span is not at hand.
func objectsAlloc(x unsafe.Pointer, size uintptr, typ *_type) {
	objectsFrom(sys.GetCallerSP(), spanOfUnchecked(uintptr(x)), x, size, typ)
}

// objectsFrom records an allocation in a function whose stack pointer at the call of the hook was sp.
func objectsFrom(sp uintptr, s *mspan, x unsafe.Pointer, size uintptr, typ *_type) {
	objects.sp = sp
	objects.retry = true
	done := objectsQuick(s, x, size, typ)
	objects.retry = false
	if !done {
		objectsSlow(s, x, size, typ)
	}
}

// objectsTiny records that a block of the tiny allocator has taken one more value in. The block belongs to whoever began it.
func objectsTiny(x unsafe.Pointer, size uintptr, typ *_type) {
	s := spanOfUnchecked(uintptr(x))
	if s.obsRecords == 0 {
		return // begun before objects were recorded
	}
	r := objectsRecordAt(s, s.objIndex(uintptr(x)))
	first := *r
	objectsFrom(sys.GetCallerSP(), s, x, size, typ)
	first.typ = objectTypeTinyBlock
	first.size += uint32(size)
	*r = first
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
func objectsElements(et *_type) uint32 {
	return uint32(uintptr(unsafe.Pointer(et)))
}
