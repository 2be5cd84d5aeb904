package runtime

import (
	"internal/abi"
	"internal/runtime/gc"
	"internal/stringslite"
	"unsafe"
)

// Why a snapshot is taken.
const (
	snapshotExit    = 1
	snapshotButton  = 2
	snapshotNamed   = 3
	snapshotGCStart = 4
	snapshotGCEnd   = 5
	snapshotFailure = 6

	snapshotAfterGC = 1
)

const (
	// contentsBytes is how much of the contents of objects comes along; of one object no more than contentsOfObject, and
	// nothing at all where less than contentsWorthwhile would be left for each.
	contentsBytes      = 4 << 20
	contentsOfObject   = 1024
	contentsWorthwhile = 64
	// growthBytes is what a collection has to leave for a first snapshot of growth.
	growthBytes = 256 << 10
	// segmentBytes is how much of a data segment comes along.
	segmentBytes = 4 << 20
)

var snapshot struct {
	count uint32
	taken bool // the read-only data has been sent
	// only is the goroutine that waits for the collection before a snapshot: nobody else runs until it has taken it.
	only guintptr

	// Rows of whatever is being written; two kinds at once.
	rows     heapRows
	edgeRows heapRows
	objects  uint32
	edges    uint32
	// marked is what a collection left at the last snapshot of growth, bytes.
	marked uint64
}

// snapshotUser is heapscope.Snapshot.
//
//go:linkname snapshotUser
func snapshotUser(name string) {
	if obsLevel != 0 {
		snapshotCollected(snapshotNamed, name)
	}
}

// snapshotAsked reports whether the host wants a snapshot now.
func snapshotAsked() bool {
	return heapBuffer.request&heapRequestNow != 0
}

// snapshotRequested takes the snapshot that the host asked for, if it did.
func snapshotRequested() {
	if snapshotAsked() {
		heapBuffer.request &^= heapRequestNow
		snapshotCollected(snapshotButton, "")
	}
}

// snapshotDue reports whether the heap is to be recorded now that a collection has ended.
func snapshotDue() bool {
	if snapshot.only != 0 {
		return false // one is about to be taken
	}
	if heapBuffer.request&heapRequestGrowth != 0 {
		if marked := gcController.heapMarked; marked >= max(2*snapshot.marked, growthBytes) {
			snapshot.marked = marked
			return true
		}
	}
	return heapBuffer.request&heapRequestGCEnd != 0
}

// snapshotCollected collects garbage, tells which goroutines that has found stuck for ever, and takes a snapshot before any other
// goroutine has run. Where no collection can be done, because the goroutine may not wait, it takes the heap as it is.
func snapshotCollected(reason uint32, name string) {
	gp := getg()
	flags := uint32(0)
	collects := gp != gp.m.g0 && gp.m.locks == 0 && gp.m.preemptoff == "" && memstats.enablegc && panicking.Load() == 0
	if collects {
		// Whoever is about to start a collection, or stops the world, gets to the end of that: nobody but gp runs from here on.
		semacquire(&work.startSema)
		semacquire(&gcsema)
		semacquire(&worldsema)
		semrelease(&worldsema)
		semrelease(&gcsema)
		semrelease(&work.startSema)
	}
	snapshot.only.set(gp)
	schedEnableUser(false)
	if collects {
		gcWaitOnMark(work.cycles.Load()) // one that is under way may keep what has since been dropped
		cycle := work.cycles.Load() + 1
		old := debug.gcstoptheworld
		debug.gcstoptheworld = 2 // mark and sweep in one go
		work.goroutineLeak.pending.Store(true)
		gcStart(gcTrigger{kind: gcTriggerCycle, n: cycle})
		gcWaitOnMark(cycle)
		debug.gcstoptheworld = old
		flags = snapshotAfterGC
		eventLeaks(reason, name)
	}
	if objectsOn {
		snapshotTake(reason, name, flags)
	}
	snapshot.only = 0
	schedEnableUser(true)
}

// snapshotRuns reports whether gp may run while a goroutine waits for the collection before its snapshot.
func snapshotRuns(gp *g) bool {
	return gp == snapshot.only.ptr() || stringslite.HasPrefix(funcname(findfunc(gp.startpc)), "runtime.gcBgMark")
}

// snapshotTake writes the heap as it is. The world stands still: there is one thread, and it is in here.
func snapshotTake(reason uint32, name string, flags uint32) {
	systemstack(func() {
		snapshot.count++
		snapshotHead(reason, name, flags)
		snapshotStatic()
		snapshotSpans()
		snapshotObjects()
		snapshotRoots()
		snapshotCounters()
		snapshotAllocator()
		snapshotContents()
		p := heapRecord(heapKindSnapshotEnd, 16, snapshot.count)
		obsPut(p, 0, obsPair(snapshot.objects, snapshot.edges))
		obsPut(p, 1, 0)
		heapFlush()
	})
}

func snapshotHead(reason uint32, name string, flags uint32) {
	if len(name) > obsMaxText {
		name = name[:obsMaxText]
	}
	alloc := obsTotals().heapAlloc
	if reason == snapshotGCEnd {
		alloc = gcController.heapMarked // HeapAlloc counts what is not swept yet
	}
	p := heapRecord(heapKindSnapshotStart, uint32(40+alignUp(uintptr(len(name)), 8)), snapshot.count)
	obsPut(p, 0, obsTime(clockNow()))
	obsPut(p, 1, obsPair(reason, flags))
	obsPut(p, 2, alloc)
	obsPut(p, 3, obsPair(objects.serial, memstats.numgc))
	obsPut(p, 4, obsPair(uint32(len(name)), 0))
	memmove(add(p, 40), unsafe.Pointer(unsafe.StringData(name)), uintptr(len(name)))
}

// snapshotStatic sends what does not change, once, and the globals as they are now.
func snapshotStatic() {
	md := &firstmoduledata
	if !snapshot.taken {
		snapshot.taken = true
		heapMemory(md.rodata, md.etypes)
	}
	for _, segment := range [...][2]uintptr{
		{md.noptrdata, md.enoptrdata}, {md.data, md.edata}, {md.bss, md.ebss}, {md.noptrbss, md.enoptrbss},
	} {
		heapMemory(segment[0], min(segment[1], segment[0]+segmentBytes))
	}
}

// spansInOrder calls visit for every span, by address.
func spansInOrder(visit func(s *mspan)) {
	for _, index := range mheap_.heapArenas {
		arena := mheap_.arenas[index.l1()][index.l2()]
		for page := uintptr(0); page < pagesPerArena; page++ {
			s := arena.spans[page]
			if s == nil || s.base() != arenaBase(index)+page*pageSize {
				continue // free, or a page within a span
			}
			if state := s.state.get(); state == mSpanInUse || state == mSpanManual {
				visit(s)
			}
		}
	}
}

func snapshotSpans() {
	rows := &snapshot.rows
	rows.start(heapKindSpans, 6)
	spansInOrder(func(s *mspan) {
		slot, slots, state := s.npages*pageSize, uint32(0), uint32(mSpanManual)
		if s.state.get() == mSpanInUse {
			slot, slots, state = s.elemsize, uint32(s.nelems), uint32(mSpanInUse)
		}
		*rows.row() = [6]uint32{
			uint32(s.base()), uint32(s.npages), uint32(slot), slots, uint32(s.allocCount), uint32(s.spanclass) | state<<8,
		}
	})
	rows.send()
}

// isObject reports whether there is an object in a slot of a span in use: in a span that is not swept yet, one that was marked.
func isObject(s *mspan, index uintptr) bool {
	if s.sweepgen == mheap_.sweepgen || s.sweepgen == mheap_.sweepgen+3 {
		return !s.isFree(index)
	}
	return s.markBitsForIndex(index).isMarked()
}

func snapshotObjects() {
	nodes, edges := &snapshot.rows, &snapshot.edgeRows
	nodes.start(heapKindObjects, 6)
	edges.start(heapKindEdges, 2)
	spansInOrder(func(s *mspan) {
		if s.state.get() != mSpanInUse {
			return
		}
		header := objectHeader(s)
		for i := uintptr(0); i < uintptr(s.nelems); i++ {
			if !isObject(s, i) {
				continue
			}
			slot := s.base() + i*s.elemsize
			var r objectRecord
			if s.obsRecords != 0 {
				r = *objectsRecordAt(s, i)
			}
			before := edges.total
			snapshotClosure(slot+header, r.typ, edges)
			snapshotEdges(s, slot, slot+header, edges)
			*nodes.row() = [6]uint32{
				uint32(slot + header), r.size, r.typ, r.context, r.serial, edges.total - before,
			}
		}
	})
	nodes.send()
	edges.send()
	snapshot.objects, snapshot.edges = nodes.total, edges.total
}

// objectHeader is the bytes between a slot's begin and its object.
func objectHeader(s *mspan) uintptr {
	if !s.spanclass.noscan() && s.spanclass.sizeclass() != 0 && !heapBitsInSpan(s.elemsize) {
		return gc.MallocHeaderSize
	}
	return 0
}

func snapshotEdges(s *mspan, slot, object uintptr, edges *heapRows) {
	tp := s.typePointersOfUnchecked(slot)
	limit := slot + s.elemsize
	for {
		var at uintptr
		if tp, at = tp.nextFast(); at == 0 {
			if tp, at = tp.next(limit); at == 0 {
				return
			}
		}
		if value := *(*uintptr)(unsafe.Pointer(at)); value != 0 {
			row := edges.row()
			row[0], row[1] = uint32(at-object), uint32(value)
		}
	}
}

// snapshotClosure tells the function of a closure: its type is an unnamed struct that begins with F, a uintptr.
func snapshotClosure(object uintptr, typ uint32, edges *heapRows) {
	if typ < 4096 || typ&objectIsChannel != 0 {
		return
	}
	t := (*_type)(unsafe.Pointer(uintptr(typ)))
	if t.Kind() != abi.Struct || t.HasName() {
		return
	}
	fields := (*structtype)(unsafe.Pointer(t)).Fields
	if len(fields) == 0 || fields[0].Typ.Kind() != abi.Uintptr || fields[0].Name.Name() != "F" {
		return
	}
	entry := *(*uintptr)(unsafe.Pointer(object))
	if f := findfunc(entry); f.valid() && f.entry() == entry {
		row := edges.row()
		row[0], row[1] = 0, funcPCID(entry)
	}
}

// snapshotContents sends what is in the objects, as far as it goes: all of it for the heap of a small program.
func snapshotContents() {
	if snapshot.objects == 0 {
		return
	}
	most := min(uintptr(contentsBytes/snapshot.objects), contentsOfObject)
	if most < contentsWorthwhile {
		return
	}
	spansInOrder(func(s *mspan) {
		if s.state.get() != mSpanInUse {
			return
		}
		header := objectHeader(s)
		for i := uintptr(0); i < uintptr(s.nelems); i++ {
			if isObject(s, i) {
				object := s.base() + i*s.elemsize + header
				heapMemory(object, object+min(s.elemsize-header, most))
			}
		}
	})
}

// snapshotCounters sends what was allocated by each stack, dead or alive.
func snapshotCounters() {
	rows := &snapshot.rows
	rows.start(heapKindCounters, 6)
	for i := uintptr(0); i <= contexts.table.mask; i++ {
		if e := (*contextEntry)(unsafe.Pointer(contexts.table.at(i))); e.objects != 0 {
			*rows.row() = [6]uint32{
				e.id, 0, uint32(e.objects), uint32(e.objects >> 32), uint32(e.bytes), uint32(e.bytes >> 32),
			}
		}
	}
	rows.send()
}

func snapshotAllocator() {
	totals := obsTotals()
	p := heapRecord(heapKindAllocator, 13*8, 0)
	obsPut(p, 0, gcController.heapInUse.load())
	obsPut(p, 1, gcController.heapFree.load())
	obsPut(p, 2, gcController.heapReleased.load())
	obsPut(p, 3, totals.stackInUse)
	obsPut(p, 4, memstats.mspan_sys.load())
	obsPut(p, 5, memstats.mcache_sys.load())
	obsPut(p, 6, memstats.gcMiscSys.load())
	obsPut(p, 7, memstats.other_sys.load())
	obsPut(p, 8, objects.bytes)
	obsPut(p, 9, totals.sys)
	obsPut(p, 10, totals.totalAlloc)
	obsPut(p, 11, totals.mallocs)
	obsPut(p, 12, totals.frees)
}
