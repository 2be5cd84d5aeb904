package runtime

import "unsafe"

// Calling contexts: whole stacks of allocations, each known by a number.
//
// On wasm a return address on Go's stack is PC_F<<16 | PC_B, and a function's frame has one size once its prologue is done. So a
// step up the stack is: look the frame's size up by PC_F, add, load the next return address. A stack is known by a hash over its
// return addresses; only one that is new is looked at closely. Every call has a return address of its own, and calls
// that were inlined are told apart by it too.
//
// Successive allocations share most of their stack. The last stack is kept: where each return address lay, and the hash up to there,
// the outermost first. As many of these as still hold what they held are good as soon as the walk up from the innermost
// frame meets one of them: its function's frame leads to the next one, and so on to the end. So all but the frames that are new
// is a comparison each, and no chain of loads that wait for each other.
//
// A function that calls itself counts once, with the line it is at: the ways through a recursion are too many to tell apart, a
// tree's as many as its nodes.

const (
	// contextDepth is how many frames of a stack are kept; of a deeper one, or one of more than contextStack bytes, only the
	// contextCut innermost.
	contextDepth = 128
	contextStack = 16 << 10
	contextCut   = 32

	// contextRecursion marks a function that has called itself, in a hash and in what the host is told.
	contextRecursion = 1 << 31

	contextsAtFirst = 4096
	contextsMax     = 1 << 20
)

type contextEntry struct {
	hash    uint64
	id      uint32 // 0: free
	_       uint32
	objects uint64
	bytes   uint64
}

// contextFrame is one frame of the last stack.
type contextFrame struct {
	slot    uintptr // where the return address lies
	pc      uintptr
	hash    uint64 // over this frame and all outside it, calls of itself left out
	outside uint64 // the hash outside this frame's function
}

var contexts struct {
	table uintptr // of mask + 1 entries
	mask  uintptr
	count uint32

	// frames has, by PC_F, 1 + the frame's bytes; 0: not looked up yet, or goexit.
	frames uintptr
	goexit uintptr // PC_F of goexit, where every goroutine's stack ends

	gp    guintptr // whose stack the last one was
	depth uintptr
	hash  uint64
	entry uintptr // of hash, in table
	last  [contextDepth]contextFrame
	fresh [contextDepth]contextFrame // innermost first
}

// contextOf counts an allocation and returns the number of its stack; 0 where there is none, or no room for one more. pc and sp
// are of the caller of the hook.
func contextOf(size, pc, sp uintptr) uint32 {
	gp := getg()
	if curg := gp.m.curg; curg != gp {
		// On the system stack: what counts is the call that switched to it.
		if curg == nil {
			return 0
		}
		gp, pc, sp = curg, curg.sched.pc, curg.sched.sp
		if pc == 0 {
			return 0
		}
	}
	if contexts.frames == 0 {
		contextsInit()
	}
	hash := contextWalk(gp, pc, sp)
	if hash == contexts.hash {
		e := (*contextEntry)(unsafe.Pointer(contexts.entry))
		e.objects++
		e.bytes += uint64(size)
		return e.id
	}
	for i := uintptr(hash>>32) & contexts.mask; ; i = (i + 1) & contexts.mask {
		e := contextAt(contexts.table, i)
		if e.hash == hash && e.id != 0 {
			contexts.hash, contexts.entry = hash, uintptr(unsafe.Pointer(e))
			e.objects++
			e.bytes += uint64(size)
			return e.id
		}
		if e.id == 0 {
			return contextAdd(e, hash, size)
		}
	}
}

// contextWalk leaves the stack in contexts.last and returns its hash.
func contextWalk(gp *g, pc, sp uintptr) uint64 {
	if gp.stack.hi-sp > contextStack {
		return contextCutOff(pc, sp-8)
	}
	innermost := pc
	last := unsafe.Pointer(&contexts.last)
	known := uintptr(0)
	if contexts.gp.ptr() == gp {
		depth := contexts.depth
		for known < depth {
			f := (*contextFrame)(add(last, known*unsafe.Sizeof(contextFrame{})))
			if *(*uintptr)(unsafe.Pointer(f.slot)) != f.pc {
				break
			}
			known++
		}
	}
	frames := contexts.frames
	fresh := unsafe.Pointer(&contexts.fresh)
	count := uintptr(0)
	slot := sp - 8
	for {
		met := false
		for known > 0 {
			at := (*contextFrame)(add(last, (known-1)*unsafe.Sizeof(contextFrame{}))).slot
			if at >= slot {
				met = at == slot
				break
			}
			known-- // a frame that has returned
		}
		if met {
			break
		}
		size := uintptr(*(*uint32)(unsafe.Pointer(frames + pc>>16*4)))
		if size == 0 {
			if pc>>16 == contexts.goexit {
				known = 0
				break
			}
			size = frameSize(pc)
		}
		if count == contextDepth {
			return contextCutOff(innermost, sp-8)
		}
		f := (*contextFrame)(add(fresh, count*unsafe.Sizeof(contextFrame{})))
		f.slot = slot
		f.pc = pc
		count++
		slot += 7 + size
		pc = *(*uintptr)(unsafe.Pointer(slot))
	}
	if known+count > contextDepth {
		return contextCutOff(innermost, sp-8)
	}
	hash, outside, function := uint64(1), uint64(1), uintptr(0)
	if known > 0 {
		f := (*contextFrame)(add(last, (known-1)*unsafe.Sizeof(contextFrame{})))
		hash, outside, function = f.hash, f.outside, f.pc>>16
	}
	for count > 0 {
		count--
		f := (*contextFrame)(add(fresh, count*unsafe.Sizeof(contextFrame{})))
		if f.pc>>16 == function {
			hash = outside ^ contextRecursion
		} else {
			outside = hash
			function = f.pc >> 16
		}
		hash = ((hash<<5 | hash>>59) ^ uint64(f.pc)) * 0x9e3779b97f4a7c15
		to := (*contextFrame)(add(last, known*unsafe.Sizeof(contextFrame{})))
		to.slot = f.slot
		to.pc = f.pc
		to.hash = hash
		to.outside = outside
		known++
	}
	contexts.gp.set(gp)
	contexts.depth = known
	return hash | 1
}

// contextCutOff hashes the innermost frames of a stack that is too deep, without the last one.
func contextCutOff(pc, slot uintptr) uint64 {
	contexts.depth = 0
	hash, repeated, function := uint64(0), uint64(0), uintptr(0)
	for i := uintptr(0); i < contextCut; i++ {
		contexts.last[contextCut-1-i] = contextFrame{slot: slot, pc: pc}
		if pc>>16 == function {
			hash = repeated
		} else {
			function = pc >> 16
			hash = ((hash<<5 | hash>>59) ^ uint64(pc)) * 0x9e3779b97f4a7c15
			repeated = hash ^ contextRecursion
		}
		size := uintptr(*(*uint32)(unsafe.Pointer(contexts.frames + pc>>16*4)))
		if size == 0 {
			size = frameSize(pc)
		}
		slot += 7 + size
		pc = *(*uintptr)(unsafe.Pointer(slot))
	}
	return hash &^ 1
}

func contextsInit() {
	contexts.goexit = goexitPC() >> 16
	contexts.frames = objectsPersistent((firstmoduledata.maxpc>>16 + 1) * 4)
	contextsGrow(contextsAtFirst)
}

// frameSize returns 1 + the bytes between a function's stack pointer and its return address, and remembers it.
func frameSize(pc uintptr) uintptr {
	f := findfunc(pc)
	if !f.valid() {
		throw("objects: a return address that is nobody's")
	}
	size := uint32(funcspdelta(f, pc)) + 1
	*(*uint32)(unsafe.Pointer(contexts.frames + pc>>16*4)) = size
	return uintptr(size)
}

func contextAt(table, i uintptr) *contextEntry {
	return (*contextEntry)(unsafe.Pointer(table + i*unsafe.Sizeof(contextEntry{})))
}

// contextAdd numbers a stack that is new, whose frames are in contexts.last, and tells the host about it.
func contextAdd(e *contextEntry, hash uint64, size uintptr) uint32 {
	if contexts.count >= contextsMax {
		return 0
	}
	contexts.count++
	id := contexts.count
	e.hash = hash
	e.id = id
	e.objects = 1
	e.bytes = uint64(size)
	if uintptr(contexts.count) > contexts.mask/4*3 {
		contextsGrow((contexts.mask + 1) * 2)
	}
	depth, flags := contexts.depth, uint32(0)
	if hash&1 == 0 {
		depth, flags = contextCut, 1
	}
	// Telling about an address is a record of its own: the ids first.
	var ids [contextDepth]uint32
	count := uintptr(0)
	for i := depth; i > 0; {
		i--
		f := &contexts.last[i]
		pc := pcID(f.pc)
		for ; i > 0 && contexts.last[i-1].pc>>16 == f.pc>>16; i-- {
			pc |= contextRecursion
		}
		ids[count] = pc
		count++
	}
	p := heapRecord(heapKindContext, uint32(8+alignUp(count*4, 8)), id)
	obsPut(p, 0, obsPair(flags, uint32(count)))
	memmove(add(p, 8), unsafe.Pointer(&ids), alignUp(count*4, 8))
	return id
}

func contextsGrow(size uintptr) {
	old, oldMask := contexts.table, contexts.mask
	contexts.table = objectsPersistent(size * unsafe.Sizeof(contextEntry{}))
	contexts.hash = 0 // its entry moves
	contexts.mask = size - 1
	if old == 0 {
		return
	}
	for i := uintptr(0); i <= oldMask; i++ {
		e := contextAt(old, i)
		if e.id == 0 {
			continue
		}
		j := uintptr(e.hash>>32) & contexts.mask
		for contextAt(contexts.table, j).id != 0 {
			j = (j + 1) & contexts.mask
		}
		*contextAt(contexts.table, j) = *e
	}
}
