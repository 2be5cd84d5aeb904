package runtime

import (
	"internal/runtime/atomic"
	"unsafe"
)

const (
	stackLocals    = 0
	stackArguments = 1
	stackDeferred  = 2
	stackContext   = 3
	noFrame        = ^uint32(0)

	goroutineRunning = 1
	goroutineSystem  = 2
	goroutineMain    = 4

	specialOfFinalizer = 1
	specialOfCleanup   = 2
	specialOfWeak      = 3
	specialOfQueued    = 4
)

func snapshotRoots() {
	snapshotGlobalRoots()
	snapshotSpecials()
	forEachGRace(snapshotGoroutine)
}

func snapshotGlobalRoots() {
	rows := &snapshot.rows
	rows.start(heapKindGlobals, 2)
	for _, md := range activeModules() {
		snapshotSegment(md.data, md.edata, md.gcdatamask, rows)
		snapshotSegment(md.bss, md.ebss, md.gcbssmask, rows)
	}
	rows.send()
}

func snapshotSegment(from, to uintptr, mask bitvector, rows *heapRows) {
	for i := uintptr(0); i < uintptr(mask.n) && from+i*8 < to; i++ {
		if mask.ptrbit(i) == 0 {
			continue
		}
		at := from + i*8
		if value := *(*uintptr)(unsafe.Pointer(at)); value != 0 {
			row := rows.row()
			row[0], row[1] = uint32(at), uint32(value)
		}
	}
}

func snapshotSpecials() {
	rows := &snapshot.rows
	rows.start(heapKindSpecials, 4)
	add := func(kind, object, target uintptr, fn *funcval) {
		id := uint32(0)
		if fn != nil {
			id = funcPCID(fn.fn)
		}
		row := rows.row()
		row[0], row[1], row[2], row[3] = uint32(kind), uint32(object), uint32(target), id
	}
	spansInOrder(func(s *mspan) {
		if s.state.get() != mSpanInUse {
			return
		}
		for sp := s.specials; sp != nil; sp = sp.next {
			object := s.base() + sp.offset
			switch sp.kind {
			case _KindSpecialFinalizer:
				fn := (*specialfinalizer)(unsafe.Pointer(sp)).fn
				add(specialOfFinalizer, object, uintptr(unsafe.Pointer(fn)), fn)
			case _KindSpecialCleanup:
				c := (*specialCleanup)(unsafe.Pointer(sp)).cleanup
				add(specialOfCleanup, object, uintptr(unsafe.Pointer(c.fn)), c.fn)
				if c.arg != nil {
					add(specialOfCleanup, object, uintptr(c.arg), c.fn)
				}
			case _KindSpecialWeakHandle:
				add(specialOfWeak, object, uintptr(unsafe.Pointer((*specialWeakHandle)(unsafe.Pointer(sp)).handle)), nil)
			}
		}
	})
	for fb := allfin; fb != nil; fb = fb.alllink {
		for i := uint32(0); i < fb.cnt; i++ {
			f := &fb.fin[i]
			add(specialOfQueued, uintptr(f.arg), uintptr(unsafe.Pointer(f.fn)), f.fn)
			add(specialOfQueued, uintptr(f.arg), uintptr(f.arg), f.fn)
		}
	}
	for cb := (*cleanupBlock)(gcCleanups.all.Load()); cb != nil; cb = cb.alllink {
		for i := uint32(0); i < atomic.Load(&cb.n); i++ {
			c := &cb.cleanups[i]
			add(specialOfCleanup, 0, uintptr(unsafe.Pointer(c.fn)), c.fn)
			if c.arg != nil {
				add(specialOfCleanup, 0, uintptr(c.arg), c.fn)
			}
		}
	}
	rows.send()
}

// snapshotGoroutine writes a goroutine, its frames and what they point to.
func snapshotGoroutine(gp *g) {
	status := readgstatus(gp) &^ _Gscan
	if status == _Gdead || status == _Gdeadextra || status == _Gidle || gp.goid == 0 {
		return
	}
	flags := uint32(0)
	if gp == getg().m.curg {
		flags |= goroutineRunning
	}
	if isSystemGoroutine(gp, false) {
		flags |= goroutineSystem
	}
	if gp.goid == 1 {
		flags |= goroutineMain
	}
	reason := ""
	if status == _Gwaiting {
		reason = gp.waitreason.String()
	}
	created := uint32(0)
	if gp.gopc != 0 {
		created = pcID(gp.gopc)
	}
	text := alignUp(uintptr(len(reason)), 8)
	p := heapRecord(heapKindGoroutine, uint32(32+text), 0)
	obsPut(p, 0, gp.goid)
	obsPut(p, 1, obsPair(uint32(uintptr(unsafe.Pointer(gp))), flags))
	obsPut(p, 2, obsPair(created, uint32(gp.stack.lo)))
	obsPut(p, 3, obsPair(uint32(gp.stack.hi), uint32(len(reason))))
	memmove(add(p, 32), unsafe.Pointer(unsafe.StringData(reason)), uintptr(len(reason)))

	frames := &snapshot.rows
	frames.start(heapKindFrames, 4)
	roots := &stacks
	roots.start(gp)
	var u unwinder
	for u.init(gp, 0); u.valid(); u.next() {
		frame := &u.frame
		row := frames.row()
		row[0], row[1], row[2], row[3] = pcID(frame.pc), uint32(frame.sp), uint32(frame.varp), uint32(frame.argp)
		roots.frame(frame, frames.total-1)
	}
	frames.send()
	roots.rest(gp)
	roots.finish()
}
