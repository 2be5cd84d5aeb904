package runtime

import "unsafe"

// stackRoots finds what a goroutine's stack points to, as the collector does (scanstack, mgcmark.go): the live slots of every
// frame by the compiler's maps; variables whose address was taken only where something live points to them.
type stackRoots struct {
	rows heapRows
	low  uintptr
	high uintptr
	// Variables whose address was taken, by ascending address.
	objects [stackObjectsMax]stackVariable
	count   int
	// Pointers into the stack that are still to be followed.
	queue  [stackQueueMax]stackPointer
	queued int
	// There were more pointers into the stack than the queue holds: every variable counts as live.
	full bool
}

// stackPlace is where a word of the stack lies: in which frame, from which base, how far from it.
type stackPlace struct {
	frame  uint32
	base   uint32
	offset int32
}

// noPlace stands for what no pointer on the stack leads to.
var noPlace = stackPlace{frame: noFrame}

type stackPointer struct {
	value uintptr
	from  stackPlace // the first of the pointers on the way, which lies in a frame's live slots
}

type stackVariable struct {
	at     uintptr
	record uintptr // a stackObjectRecord; no pointer, or the collector would look through all of these
	varp   uintptr
	argp   uintptr
	frame  uint32
	done   bool
}

const (
	// viaArgument is set beside the frame of a place among its arguments.
	viaArgument = 1 << 31

	stackObjectsMax = 8192
	stackQueueMax   = 8192
)

var stacks stackRoots

func (r *stackRoots) start(gp *g) {
	r.rows.start(heapKindStackRoots, 6)
	r.low, r.high = gp.stack.lo, gp.stack.hi
	r.count, r.queued, r.full = 0, 0, false
}

// value takes a live word of the stack. via is the live slot through which it was found, if it was not live by itself.
func (r *stackRoots) value(at, via stackPlace, value uintptr) {
	if value == 0 {
		return
	}
	if r.low <= value && value < r.high {
		if r.queued == len(r.queue) {
			r.full = true
			return
		}
		if via == noPlace {
			via = at
		}
		r.queue[r.queued] = stackPointer{value, via}
		r.queued++
		return
	}
	row := r.rows.row()
	*row = [6]uint32{at.frame, at.base, uint32(at.offset), uint32(value), via.frame, uint32(via.offset)}
	if via.base == stackArguments {
		row[4] |= viaArgument
	}
}

func (r *stackRoots) frame(frame *stkframe, index uint32) {
	if frame.continpc == 0 {
		return // it panicked, and nothing in it will be looked at again
	}
	locals, args, variables := frame.getStackMap(false)
	low := frame.varp - uintptr(locals.n)*8
	for i := uintptr(0); i < uintptr(locals.n); i++ {
		if locals.ptrbit(i) == 1 {
			at := low + i*8
			r.value(stackPlace{index, stackLocals, int32(at - frame.varp)}, noPlace, *(*uintptr)(unsafe.Pointer(at)))
		}
	}
	for i := uintptr(0); i < uintptr(args.n); i++ {
		if args.ptrbit(i) == 1 {
			r.value(stackPlace{index, stackArguments, int32(i * 8)}, noPlace, *(*uintptr)(unsafe.Pointer(frame.argp + i*8)))
		}
	}
	for i := range variables {
		v := &variables[i]
		at := frame.varp
		if v.off >= 0 {
			at = frame.argp
		}
		at += uintptr(v.off)
		if at < frame.sp {
			continue // not allocated yet: the frame is still being set up
		}
		if r.count == len(r.objects) {
			// No room to ask whether it is live: it counts.
			r.variable(&stackVariable{at: at, record: uintptr(unsafe.Pointer(v)), varp: frame.varp, argp: frame.argp, frame: index}, noPlace)
			continue
		}
		r.objects[r.count] = stackVariable{at: at, record: uintptr(unsafe.Pointer(v)), varp: frame.varp, argp: frame.argp, frame: index}
		r.count++
	}
}

// rest takes what a goroutine keeps beside its frames.
func (r *stackRoots) rest(gp *g) {
	r.value(stackPlace{noFrame, stackContext, 0}, noPlace, uintptr(gp.sched.ctxt))
	deferred := stackPlace{noFrame, stackDeferred, 0}
	for d := gp._defer; d != nil; d = d.link {
		r.value(deferred, noPlace, *(*uintptr)(unsafe.Pointer(&d.fn)))
		r.value(deferred, noPlace, uintptr(unsafe.Pointer(d.link)))
		if d.heap {
			r.value(deferred, noPlace, uintptr(unsafe.Pointer(d)))
		}
	}
	if gp._panic != nil {
		r.value(deferred, noPlace, uintptr(unsafe.Pointer(gp._panic)))
	}
}

// finish follows the pointers into the stack.
func (r *stackRoots) finish() {
	for r.queued > 0 {
		r.queued--
		p := r.queue[r.queued]
		if v := r.find(p.value); v != nil && !v.done {
			v.done = true
			r.variable(v, p.from)
		}
	}
	for i := 0; r.full && i < r.count; i++ {
		if v := &r.objects[i]; !v.done {
			v.done = true
			r.variable(v, noPlace)
		}
	}
	r.rows.send()
}

// variable takes the pointers in a variable whose address was taken.
func (r *stackRoots) variable(v *stackVariable, via stackPlace) {
	record := (*stackObjectRecord)(unsafe.Pointer(v.record))
	bytes, mask := record.gcdata()
	base, top := uint32(stackLocals), v.varp
	if record.off >= 0 {
		base, top = stackArguments, v.argp
	}
	for i := uintptr(0); i < bytes/8; i++ {
		if *addb(mask, i/8)>>(i%8)&1 != 0 {
			at := v.at + i*8
			r.value(stackPlace{v.frame, base, int32(at - top)}, via, *(*uintptr)(unsafe.Pointer(at)))
		}
	}
}

// find returns the variable that an address lies in.
func (r *stackRoots) find(address uintptr) *stackVariable {
	low, high := 0, r.count
	for low < high {
		middle := int(uint(low+high) >> 1)
		if r.objects[middle].at <= address {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == 0 {
		return nil
	}
	v := &r.objects[low-1]
	if address >= v.at+uintptr((*stackObjectRecord)(unsafe.Pointer(v.record)).size) {
		return nil
	}
	return v
}
