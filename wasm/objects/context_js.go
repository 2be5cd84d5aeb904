package runtime

import (
	"internal/stringslite"
	"unsafe"
)

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
	contextBrief = 16                              // at most as many innermost frames return at once
	contextKept  = contextDepth - contextBrief - 1 // and one more is not kept

	contextMarkShift = 48

	// contextRecursion marks a function that has called itself, in a hash and in what the host is told.
	contextRecursion = 1 << 31

	// What is known of a function's frame: its bytes, a multiple of 8, and flags.
	contextFrameLast  = 1 // goexit, where every goroutine's stack ends
	contextFrameKnown = 2
	contextFrameBrief = 4       // of package runtime
	contextFrameSync  = 1 << 31 // of packages sync and internal/sync
	contextFrameFlags = 7 | contextFrameSync

	contextsMax = 1 << 20
)

type contextEntry struct {
	keyEntry // by hash
	objects  uint64
	bytes    uint64
}

// contextFrame is one frame of the last stack.
type contextFrame struct {
	slot    uintptr // where the return address lies
	pc      uintptr
	hash    uint64 // over this frame and all outside it, calls of itself left out
	outside uint64 // the hash outside this frame's function
}

var contexts struct {
	table keyTable

	// frames has a contextFrame… word by PC_F; 0: not looked up yet.
	frames uintptr

	gp    uintptr // the g whose stack the last one was
	depth uintptr
	hash  uint64
	entry uintptr // of hash, bytes into table
	// missing is the hash of a stack that objectsQuick found nowhere; its frames are in last.
	missing uint64
	last    [contextDepth]contextFrame
	fresh   [contextDepth]contextFrame // innermost first
	pcs     [contextDepth]uintptr      // of a stack that is looked at for itself, innermost first
}

// contextLearn makes known what objectsQuick found unknown about a stack whose innermost return address lies in slot: sizes of
// frames, and then the stack itself. It reports whether anything was.
func contextLearn(slot uintptr) (learned bool) {
	depth, within := uintptr(0), true
	for i := 0; i < contextDepth; i++ {
		pc := returnAddress(slot)
		learned = learned || !frameKnown(pc)
		frame := frameSize(pc)
		if frame == contextFrameLast {
			break
		}
		if within {
			contexts.pcs[depth] = pc
			depth++
		}
		within = within && frame&contextFrameBrief != 0
		slot += frameStep(frame)
	}
	if hash := contexts.missing; hash != 0 {
		contexts.missing = 0
		for i := contexts.depth; i > 0 && depth < contextDepth; depth++ {
			i--
			contexts.pcs[depth] = contexts.last[i].pc
		}
		learned = contextAdd(hash, depth) != nil
	}
	return learned
}

// returnAddress loads the one in slot, without its mark.
func returnAddress(slot uintptr) uintptr {
	return *(*uintptr)(objectsAt(slot-8, 8)) & (1<<contextMarkShift - 1)
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
	e := contextInnermost(pc, slot)
	if e == nil {
		return 0
	}
	e.objects++
	e.bytes += uint64(size)
	return e.id
}

// contextOf returns the number of the stack of a goroutine that is about to wait, or wakes another, from the first frame that is not
// package runtime's; 0 where there is no room for one more.
func contextOf(pc, slot uintptr) uint32 {
	for frame := frameSize(pc); frame&contextFrameBrief != 0; {
		next := slot + frameStep(frame)
		outer := returnAddress(next)
		frame = frameSize(outer)
		if frame == contextFrameLast {
			break // the runtime's own, all of it
		}
		pc, slot = outer, next
	}
	if e := contextInnermost(pc, slot); e != nil {
		return e.id
	}
	return 0
}

// contextInnermost returns the entry of a stack's innermost frames; nil where there is no room for one more.
func contextInnermost(pc, slot uintptr) *contextEntry {
	hash, depth, more := uint64(3), uintptr(0), true
	repeated, function := hash, uintptr(0)
	for depth < contextCut {
		size := frameSize(pc)
		if size == contextFrameLast {
			more = false
			break
		}
		contexts.pcs[depth] = pc
		depth++
		if pc>>16 == function {
			hash = repeated
		} else {
			function = pc >> 16
			hash = contextMix(hash, pc)
			repeated = hash ^ contextRecursion
		}
		slot += frameStep(size)
		pc = returnAddress(slot)
	}
	// Even where there is more. Those that objectsQuick hashes, from the other end, are odd too: equal by chance only.
	hash |= 3
	if more {
		hash--
	}
	e := (*contextEntry)(unsafe.Pointer(contexts.table.find(hash)))
	if e.key == 0 {
		e = contextAdd(hash, depth)
	}
	return e
}

func contextsInit() {
	contexts.frames = objectsPersistent((firstmoduledata.maxpc>>16 + 1) * 4)
	*(*uint32)(unsafe.Pointer(contexts.frames + goexitPC()>>16*4)) = contextFrameLast
	contexts.table.init(unsafe.Sizeof(contextEntry{}))
	pcs.table.init(unsafe.Sizeof(keyEntry{}))
}

// contextMix takes one more return address into a hash.
func contextMix(hash uint64, pc uintptr) uint64 {
	return ((hash<<5 | hash>>59) ^ uint64(pc)) * fibonacci
}

func frameKnown(pc uintptr) bool {
	return *(*uint32)(unsafe.Pointer(contexts.frames + pc>>16*4)) != 0
}

// frameSize returns contextFrameKnown | the bytes between a function's stack pointer and its return address, and
// what else is known of it, and remembers it. It is short enough to be inlined.
func frameSize(pc uintptr) uint32 {
	if frame := *(*uint32)(unsafe.Add(unsafe.Pointer(contexts.frames), pc>>16*4)); frame != 0 {
		return frame
	}
	return frameLearn(pc)
}

// frameStep is the bytes from the slot of a return address to that of the next.
func frameStep(frame uint32) uintptr {
	return uintptr(frame&^contextFrameFlags) + 8
}

func frameLearn(pc uintptr) uint32 {
	f := findfunc(pc)
	if !f.valid() {
		throw("objects: a return address that is nobody's")
	}
	size := uint32(funcspdelta(f, pc)) | contextFrameKnown
	if name := funcname(f); stringslite.HasPrefix(name, "runtime.") {
		size |= contextFrameBrief
	} else if stringslite.HasPrefix(name, "sync.") || stringslite.HasPrefix(name, "internal/sync.") {
		size |= contextFrameSync
	}
	*(*uint32)(objectsAt(contexts.frames, pc>>16*4)) = size
	return size
}

// contextAdd numbers a stack that is new, whose frames are in contexts.pcs, and tells the host about it. It returns nil where there
// are too many.
func contextAdd(hash uint64, depth uintptr) *contextEntry {
	if contexts.table.count >= contextsMax {
		return nil
	}
	contexts.hash = 0 // its entry may move
	e := contexts.table.add(hash)
	contextSend(e.id, depth, hash&1 == 0)
	return (*contextEntry)(unsafe.Pointer(e))
}

// contextSend tells the host about a stack in contexts.pcs.
func contextSend(id uint32, depth uintptr, cut bool) {
	flags := uint32(0)
	if cut {
		flags = 1
	}
	// Telling about an address is a record of its own: the ids first.
	var ids [contextDepth]uint32
	count := uintptr(0)
	for i := uintptr(0); i < depth; i++ {
		at := contexts.pcs[i]
		pc := pcID(at)
		for ; i+1 < depth && contexts.pcs[i+1]>>16 == at>>16; i++ {
			pc |= contextRecursion
		}
		ids[count] = pc
		count++
	}
	bytes := alignUp(count*4, 8)
	tell(heapKindContext, uint32(8+bytes), id, func(p unsafe.Pointer) {
		obsPut(p, 0, obsPair(flags, uint32(count)))
		memmove(add(p, 8), unsafe.Pointer(&ids), bytes)
	})
}

// tell writes a record that the streams of objects and of goroutines have in common: each can be read without the other.
func tell(kind uint16, bytes uint32, arg uint32, put func(p unsafe.Pointer)) {
	if objectsOn {
		put(heapRecord(kind, bytes, arg))
	}
	put(eventRecord(kind, bytes, arg))
}
