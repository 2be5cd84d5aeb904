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
	queue  [stackQueueMax]uintptr
	queued int
	// There were more pointers into the stack than the queue holds: every variable counts as live.
	full bool
}

type stackVariable struct {
	at     uintptr
	record *stackObjectRecord
	varp   uintptr
	argp   uintptr
	frame  uint32
	done   bool
}

const (
	stackObjectsMax = 8192
	stackQueueMax   = 8192
)

var stacks stackRoots

func (r *stackRoots) start(gp *g) {
	r.rows.start(heapKindStackRoots, 4)
	r.low, r.high = gp.stack.lo, gp.stack.hi
	r.count, r.queued, r.full = 0, 0, false
}

// value takes a live word of the stack.
func (r *stackRoots) value(frame, base uint32, offset int, value uintptr) {
	if value == 0 {
		return
	}
	if r.low <= value && value < r.high {
		if r.queued == len(r.queue) {
			r.full = true
			return
		}
		r.queue[r.queued] = value
		r.queued++
		return
	}
	row := r.rows.row()
	row[0], row[1], row[2], row[3] = frame, base, uint32(int32(offset)), uint32(value)
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
			r.value(index, stackLocals, int(at)-int(frame.varp), *(*uintptr)(unsafe.Pointer(at)))
		}
	}
	for i := uintptr(0); i < uintptr(args.n); i++ {
		if args.ptrbit(i) == 1 {
			r.value(index, stackArguments, int(i*8), *(*uintptr)(unsafe.Pointer(frame.argp + i*8)))
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
			r.variable(&stackVariable{at: at, record: v, varp: frame.varp, argp: frame.argp, frame: index})
			continue
		}
		r.objects[r.count] = stackVariable{at: at, record: v, varp: frame.varp, argp: frame.argp, frame: index}
		r.count++
	}
}

// rest takes what a goroutine keeps beside its frames.
func (r *stackRoots) rest(gp *g) {
	r.value(noFrame, stackContext, 0, uintptr(gp.sched.ctxt))
	for d := gp._defer; d != nil; d = d.link {
		r.value(noFrame, stackDeferred, 0, *(*uintptr)(unsafe.Pointer(&d.fn)))
		r.value(noFrame, stackDeferred, 0, uintptr(unsafe.Pointer(d.link)))
		if d.heap {
			r.value(noFrame, stackDeferred, 0, uintptr(unsafe.Pointer(d)))
		}
	}
	if gp._panic != nil {
		r.value(noFrame, stackDeferred, 0, uintptr(unsafe.Pointer(gp._panic)))
	}
}

// finish follows the pointers into the stack.
func (r *stackRoots) finish() {
	for r.queued > 0 {
		r.queued--
		if v := r.find(r.queue[r.queued]); v != nil && !v.done {
			v.done = true
			r.variable(v)
		}
	}
	for i := 0; r.full && i < r.count; i++ {
		if v := &r.objects[i]; !v.done {
			v.done = true
			r.variable(v)
		}
	}
	r.rows.send()
}

// variable takes the pointers in a variable whose address was taken.
func (r *stackRoots) variable(v *stackVariable) {
	bytes, mask := v.record.gcdata()
	for i := uintptr(0); i < bytes/8; i++ {
		if *addb(mask, i/8)>>(i%8)&1 == 0 {
			continue
		}
		at := v.at + i*8
		if v.record.off < 0 {
			r.value(v.frame, stackLocals, int(at)-int(v.varp), *(*uintptr)(unsafe.Pointer(at)))
		} else {
			r.value(v.frame, stackArguments, int(at)-int(v.argp), *(*uintptr)(unsafe.Pointer(at)))
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
	if address >= v.at+uintptr(v.record.size) {
		return nil
	}
	return v
}
