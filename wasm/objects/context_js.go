package runtime

import "unsafe"

// Calling contexts: whole stacks of allocations, each known by a number.
//
// On wasm a return address on Go's stack is PC_F<<16 | PC_B, and a function's frame has one size once its prologue is done. So a
// step up the stack is: look the frame's size up by PC_F, add, load the next return address. A stack is known by a hash over its
// return addresses; only one that is new is looked at closely. Every call has a return address of its own, and calls
// that were inlined are told apart by it too.
//
// Successive allocations share most of their stack. The last stack is kept, and its return addresses are marked: of their 64 bits
// the upper 16 are not used, and hold the frame's number there. A call that returns and is made again writes its return address
// anew, without the mark. So the walk ends at the first mark: that frame has not returned since, nor has any outside it. What
// else reads return addresses masks them (wasm/patches/objects.ts).
//
// A function that calls itself counts once, with the line it is at: the ways through a recursion are too many to tell apart, a
// tree's as many as its nodes.

const (
	// contextDepth is how many frames of a stack are kept; of a deeper one, or one of more than contextStack bytes, only the
	// contextCut innermost.
	contextDepth = 128
	contextStack = 16 << 10
	contextCut   = 32

	contextMarkShift = 48

	// contextRecursion marks a function that has called itself, in a hash and in what the host is told.
	contextRecursion = 1 << 31

	contextFrameLast  = 1 // goexit, where every goroutine's stack ends
	contextFrameKnown = 2

	contextsAtFirst = 4096
	contextsMax     = 1 << 20
)

type contextEntry struct {
	hash    uint64 // 0: free
	id      uint32
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

	// frames has, by PC_F, contextFrameKnown + the frame's bytes, or contextFrameLast; 0: not looked up yet.
	frames uintptr

	gp    uintptr // the g whose stack the last one was
	depth uintptr
	hash  uint64
	entry uintptr // of hash, in table
	// missing is the hash of a stack that objectsQuick found nowhere; its frames are in last.
	missing uint64
	last  [contextDepth]contextFrame
	fresh [contextDepth]contextFrame // innermost first
}

// contextLearn makes known what objectsQuick found unknown about a stack whose innermost return address lies in slot: sizes of
// frames, and then the stack itself.
func contextLearn(slot uintptr) {
	inner := returnAddress(slot)
	for i := 0; i < contextDepth; i++ {
		size := frameSize(returnAddress(slot))
		if size == contextFrameLast {
			break
		}
		slot += size - contextFrameKnown + 8
	}
	if hash := contexts.missing; hash != 0 {
		contexts.missing = 0
		contexts.last[contexts.depth].pc = inner // past those that are kept
		contextAdd(hash, contexts.depth+1)
	}
}

// returnAddress loads the one in slot, without its mark.
func returnAddress(slot uintptr) uintptr {
	return *(*uintptr)(unsafe.Pointer(slot)) & (1<<contextMarkShift - 1)
}

// contextCount counts an allocation whose stack is looked at without the last one: on the system stack, where the goroutine counts
// that called for it, or deep down. It returns the stack's number; 0 where there is none, or no room for one more.
func contextCount(gp *g, slot, size uintptr) uint32 {
	pc := returnAddress(slot)
	if curg := gp.m.curg; curg != gp {
		if curg == nil || curg.sched.pc == 0 {
			return 0
		}
		pc, slot = curg.sched.pc, curg.sched.sp-8
	}
	hash, depth := contextInnermost(pc, slot)
	e := contextFind(hash)
	if e == nil {
		if e = contextAdd(hash, depth); e == nil {
			return 0
		}
	}
	e.objects++
	e.bytes += uint64(size)
	return e.id
}

// contextInnermost leaves the innermost frames of a stack in contexts.last, the outermost of them first, and returns their hash and
// number. It is even where there are more.
func contextInnermost(pc, slot uintptr) (hash uint64, depth uintptr) {
	contexts.gp = 0
	hash = 3
	function, more := uintptr(0), uint64(1)
	repeated := hash
	for depth < contextCut {
		size := frameSize(pc)
		if size == contextFrameLast {
			more = 0
			break
		}
		contexts.fresh[depth] = contextFrame{slot: slot, pc: pc}
		depth++
		if pc>>16 == function {
			hash = repeated
		} else {
			function = pc >> 16
			hash = ((hash<<5 | hash>>59) ^ uint64(pc)) * 0x9e3779b97f4a7c15
			repeated = hash ^ contextRecursion
		}
		slot += size - contextFrameKnown + 8
		pc = returnAddress(slot)
	}
	for i := uintptr(0); i < depth; i++ {
		contexts.last[i] = contexts.fresh[depth-1-i]
	}
	return (hash|1)^more | 2, depth
}

func contextsInit() {
	contexts.frames = objectsPersistent((firstmoduledata.maxpc>>16 + 1) * 4)
	*(*uint32)(unsafe.Pointer(contexts.frames + goexitPC()>>16*4)) = contextFrameLast
	contextsGrow(contextsAtFirst)
}

// frameSize returns contextFrameKnown + the bytes between a function's stack pointer and its return address, and remembers it.
func frameSize(pc uintptr) uintptr {
	at := contexts.frames + pc>>16*4
	if size := *(*uint32)(unsafe.Pointer(at)); size != 0 {
		return uintptr(size)
	}
	f := findfunc(pc)
	if !f.valid() {
		throw("objects: a return address that is nobody's")
	}
	size := uint32(funcspdelta(f, pc)) + contextFrameKnown
	*(*uint32)(unsafe.Pointer(at)) = size
	return uintptr(size)
}

func contextAt(table, i uintptr) *contextEntry {
	return (*contextEntry)(unsafe.Pointer(table + i*unsafe.Sizeof(contextEntry{})))
}

// contextFind returns a stack's entry; nil: it has none.
func contextFind(hash uint64) *contextEntry {
	for i := uintptr(hash >> 32); ; i++ {
		if e := contextAt(contexts.table, i&contexts.mask); e.hash == hash || e.hash == 0 {
			if e.hash == 0 {
				return nil
			}
			return e
		}
	}
}

// contextAdd numbers a stack that is new, whose frames are in contexts.last, and tells the host about it. It returns nil where there
// are too many.
func contextAdd(hash uint64, depth uintptr) *contextEntry {
	if contexts.count >= contextsMax {
		return nil
	}
	contexts.count++
	if uintptr(contexts.count) > contexts.mask/4*3 {
		contextsGrow((contexts.mask + 1) * 2)
	}
	i := uintptr(hash >> 32)
	for contextAt(contexts.table, i&contexts.mask).hash != 0 {
		i++
	}
	e := contextAt(contexts.table, i&contexts.mask)
	e.hash = hash
	e.id = contexts.count
	contextSend(e.id, depth, hash&1 == 0)
	return e
}

// contextSend tells the host about a stack in contexts.last.
func contextSend(id uint32, depth uintptr, cut bool) {
	flags := uint32(0)
	if cut {
		flags = 1
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
		if e.hash == 0 {
			continue
		}
		j := uintptr(e.hash>>32) & contexts.mask
		for contextAt(contexts.table, j).hash != 0 {
			j = (j + 1) & contexts.mask
		}
		*contextAt(contexts.table, j) = *e
	}
}
