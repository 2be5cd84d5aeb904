package runtime

import "unsafe"

// Calling contexts: whole stacks of allocations, each known by a number.
//
// On wasm a return address on Go's stack is PC_F<<16 | PC_B, and a function's frame has one size once its prologue is done. So
// a step up the stack is: load the return address, look the frame's size up by PC_F, add. The addresses are hashed
// on the way, and only a stack that is new is looked at closely. Every call has a return address of its own; inlined calls
// are told apart by it too.

// contextDepth is how many frames of a stack are kept, the innermost ones.
const contextDepth = 64

type objectsContextEntry struct {
	hash    uint64
	id      uint32 // 0: free
	_       uint32
	objects uint64
	bytes   uint64
}

var contexts struct {
	table uintptr // of mask + 1 entries
	mask  uintptr
	count uint32

	// frames has, by PC_F, 1 + the frame's bytes; 0: not looked up yet.
	frames    uintptr
	framesLen uintptr
	goexit    uintptr // PC_F of goexit, where every goroutine's stack ends

	stack [contextDepth]uintptr
}

const (
	contextsAtFirst = 4096
	contextsMax     = 1 << 20
)

// objectsContext counts an allocation and returns the number of its stack; 0 where there is none, or no room for one more. pc and sp
// are of the caller of the hook.
func objectsContext(size, pc, sp uintptr) uint32 {
	hash, depth, cut := objectsWalk(pc, sp)
	if depth == 0 {
		return 0
	}
	if contexts.table == 0 {
		contextsGrow(contextsAtFirst)
	}
	for i := uintptr(hash>>32) & contexts.mask; ; i = (i + 1) & contexts.mask {
		e := contextEntry(contexts.table, i)
		if e.hash == hash && e.id != 0 {
			e.objects++
			e.bytes += uint64(size)
			return e.id
		}
		if e.id != 0 {
			continue
		}
		if contexts.count >= contextsMax {
			return 0
		}
		contexts.count++
		e.hash = hash
		e.id = contexts.count
		e.objects = 1
		e.bytes = uint64(size)
		id := e.id
		if uintptr(contexts.count) > contexts.mask/4*3 {
			contextsGrow((contexts.mask + 1) * 2)
		}
		contextSend(id, depth, cut)
		return id
	}
}

func contextEntry(table, i uintptr) *objectsContextEntry {
	return (*objectsContextEntry)(unsafe.Pointer(table + i*unsafe.Sizeof(objectsContextEntry{})))
}

func contextsGrow(size uintptr) {
	old, oldMask := contexts.table, contexts.mask
	contexts.table = objectsPersistent(size * unsafe.Sizeof(objectsContextEntry{}))
	contexts.mask = size - 1
	if old == 0 {
		return
	}
	for i := uintptr(0); i <= oldMask; i++ {
		e := contextEntry(old, i)
		if e.id == 0 {
			continue
		}
		j := uintptr(e.hash>>32) & contexts.mask
		for contextEntry(contexts.table, j).id != 0 {
			j = (j + 1) & contexts.mask
		}
		*contextEntry(contexts.table, j) = *e
	}
}

// objectsWalk leaves the return addresses of the goroutine's stack in contexts.stack, innermost first. The walk begins at
// pc and sp; on the system stack, at the call that switched to it.
func objectsWalk(pc, sp uintptr) (hash uint64, depth uintptr, cut bool) {
	gp := getg()
	if curg := gp.m.curg; curg != gp {
		if curg == nil {
			return 0, 0, false
		}
		pc, sp = curg.sched.pc, curg.sched.sp
	}
	if contexts.frames == 0 {
		framesInit()
	}
	frames := contexts.frames
	goexit := contexts.goexit
	for {
		f := pc >> 16
		if f == goexit {
			return hash | 1, depth, false
		}
		if depth == contextDepth {
			return hash &^ 1, depth, true
		}
		if f >= contexts.framesLen {
			return hash | 1, depth, false // not a function of Go's: a stack that is not ours to walk
		}
		contexts.stack[depth] = pc
		depth++
		hash = (hash ^ uint64(pc)) * 0x9e3779b97f4a7c15
		hash ^= hash >> 29
		size := *(*uint32)(unsafe.Pointer(frames + f*4))
		if size == 0 {
			size = frameSize(pc)
		}
		sp += uintptr(size - 1)
		pc = *(*uintptr)(unsafe.Pointer(sp))
		sp += 8
	}
}

func framesInit() {
	contexts.goexit = abi_FuncPCABI0_goexit() >> 16
	contexts.framesLen = firstmoduledata.maxpc>>16 + 1
	contexts.frames = objectsPersistent(contexts.framesLen * 4)
}

// frameSize returns 1 + the bytes between a function's stack pointer and its return address, and remembers it.
func frameSize(pc uintptr) uint32 {
	f := findfunc(pc)
	if !f.valid() {
		throw("objects: a return address that is nobody's")
	}
	size := uint32(funcspdelta(f, pc)) + 1
	*(*uint32)(unsafe.Pointer(contexts.frames + (pc>>16)*4)) = size
	return size
}

// contextSend tells the host about a stack that is new.
func contextSend(id uint32, depth uintptr, cut bool) {
	// The ids of the addresses first: telling about one is a record of its own.
	for i := uintptr(0); i < depth; i++ {
		pcID(contexts.stack[i])
	}
	flags := uint32(0)
	if cut {
		flags = 1
	}
	p := heapRecord(heapKindContext, uint32(8+alignUp(depth*4, 8)), id)
	obsPut(p, 0, obsPair(flags, uint32(depth)))
	for i := uintptr(0); i < depth; i++ {
		*(*uint32)(add(p, 8+i*4)) = pcID(contexts.stack[i])
	}
}
