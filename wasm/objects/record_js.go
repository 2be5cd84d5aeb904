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
	bytes  uint64 // of records and tables, all persistent
	// free holds tables of spans that were given back, by size class; a table's first word links to the next.
	free [gc.NumSizeClasses]uintptr
}

// objectsAlloc hooks the end of every allocation. elemsize is 0 where a tiny block has taken one more value in.
func objectsAlloc(x unsafe.Pointer, size, elemsize uintptr, typ *_type) {
	t := uint32(uintptr(unsafe.Pointer(typ)))
	gp := getg()
	if note := gp.obsType; note != 0 {
		gp.obsType = 0
		if t == 0 || note&objectIsChannel != 0 && note > objectTypeRuntime {
			t = note
		}
	} else if t == 0 {
		t = objectTypeRuntime
	}
	objects.serial++
	context := contextOf(size, sys.GetCallerPC(), sys.GetCallerSP())

	s := spanOfUnchecked(uintptr(x))
	if s.obsRecords == 0 {
		s.obsRecords = objectsTable(s)
	}
	r := objectsRecordAt(s, s.objIndex(uintptr(x)))
	if elemsize == 0 {
		// The block belongs to whoever began it, as long as all in it are of one type.
		if r.typ == t {
			r.size += uint32(size)
		} else {
			r.typ = objectTypeTinyBlock
			r.size = 0
		}
		return
	}
	r.typ = t
	r.context = context
	r.serial = objects.serial
	r.size = uint32(size)
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
