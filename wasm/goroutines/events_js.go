package runtime

import (
	"internal/runtime/sys"
	"unsafe"
)

// eventRunning is the goroutine that the last record says runs: its id, or 0 for the runtime.
//
//go:linkname eventRunning
var eventRunning uint32

// account is the rest of the account's state.
var account struct {
	now    int64 // the time of the last events
	budget int64 // preemptBudget when the clock was looked at
	looks  int32 // events until the next look at the clock
	// asked is what eventOf has said last: id << 1 | whether it is the user's, by the lowest bits of the id.
	asked [eventAsked]uint64
	// reasons has a bit for every wait reason that the host knows the words of.
	reasons uint64
	// channels are those that the host was told about last, by their address.
	channels [eventChannels]eventChannel
}

const (
	// eventLooks is how many events share a look at the clock at most, and eventWork how much work. Their order is the stream's.
	eventLooks = 128
	eventWork  = 2000

	eventChannels = 1024 // a power of two
	eventAsked    = 64   // a power of two
	// eventMostCases is the cases of a select that are told.
	eventMostCases = 4096

	eventCaseSend    = 1 // in the lowest bit of a case's channel
	eventWaitTimer   = 1 << 8
	eventWaitForever = 1 << 9
)

// eventChannel is what was told about a channel. Another one may come to lie at its address.
type eventChannel struct {
	address uintptr
	elem    uintptr
	size    uintptr
}

// eventTime returns the time for a record, ns. A look at the clock takes longer than a record, so there is one only where something has
// passed since the last: work, as compiled code counts it, or a wait (exact).
func eventTime(exact bool) uint64 {
	work := account.budget - preemptBudget
	account.looks--
	if exact || account.looks < 0 || uint64(work) > eventWork {
		account.looks = eventLooks
		account.budget = preemptBudget
		account.now = max(account.now, clockNow())
	}
	return obsTime(account.now)
}

// eventOf reports whether a goroutine is the user's.
func eventOf(gp *g) bool {
	if gp == nil || gp.goid == 0 {
		return false
	}
	asked := &account.asked[gp.goid%eventAsked]
	if *asked>>1 != gp.goid {
		*asked = gp.goid << 1
		if _, system := obsStartSite(gp); !system {
			*asked |= 1
		}
	}
	return *asked&1 != 0
}

// eventGoCreate runs in newproc1, on the system stack, once the goroutine has its id.
func eventGoCreate(gp, parent *g) {
	by, stack := uint32(0), uint32(0)
	if eventOf(parent) {
		by = uint32(parent.goid)
		stack = contextOf(parent.sched.pc, parent.sched.sp-8)
	}
	start := funcPCID(gp.startpc)
	p := eventRecord(eventKindCreate, 24, uint32(gp.goid))
	obsPut(p, 0, eventTime(false))
	obsPut(p, 1, obsPair(by, stack))
	obsPut(p, 2, obsPair(start, 0))
	if gp.waitreason == waitReasonCoroutine && readgstatus(gp) == _Gwaiting {
		eventWait(gp, uint32(waitReasonCoroutine), 0, 0, 0) // it begins when it is switched to
		eventRunning = by
	}
}

// eventGoEnd runs in gdestroy.
func eventGoEnd(gp *g) {
	obsPut(eventRecord(eventKindEnd, 8, uint32(gp.goid)), 0, eventTime(false))
	if eventRunning == uint32(gp.goid) {
		eventRunning = 0
	}
}

// eventGoRun runs in execute: gp is about to run.
func eventGoRun(gp *g) {
	id := uint32(0)
	if eventOf(gp) {
		id = uint32(gp.goid)
	}
	if id == eventRunning {
		return
	}
	eventRunning = id
	obsPut(eventRecord(eventKindRun, 8, id), 0, eventTime(false))
}

// eventGoPark runs in gopark, on the stack of the goroutine that is about to wait.
//
//go:noinline
func eventGoPark(gp *g, reason waitReason) {
	if !eventOf(gp) {
		return
	}
	stack := contextOf(returnAddress(sys.GetCallerSP()-8), sys.GetCallerSP()-8)
	flags := uint32(reason)
	object, detail := uint32(0), uint32(0)
	switch reason {
	case waitReasonSleep:
		flags |= eventWaitTimer
		until := obsTime(gp.sleepWhen)
		object, detail = uint32(until), uint32(until>>32)
	case waitReasonChanReceiveNilChan, waitReasonChanSendNilChan, waitReasonSelectNoCases:
		flags |= eventWaitForever
	default:
		s := gp.waiting
		switch {
		case s == nil:
		case s.isSelect:
			for ; s != nil; s = s.waitlink {
				detail++
			}
		case s.c.get() != nil:
			c := s.c.get()
			object = eventAboutChannel(c)
			detail = uint32(c.qcount)
			if c.timer != nil {
				flags |= eventWaitTimer
			}
		default:
			object = lockWaitedFor(reason, uintptr(s.elem.get()))
			if reason == waitReasonSyncWaitGroupWait {
				detail = uint32(*(*uint64)(unsafe.Pointer(uintptr(object))) >> 32)
			}
		}
	}
	eventWait(gp, flags, stack, object, detail)
}

func eventWait(gp *g, flags, stack, object, detail uint32) {
	eventRunning = 0
	reason := waitReason(flags & 0xff)
	if account.reasons&(1<<reason) == 0 {
		account.reasons |= 1 << reason
		eventText(eventKindReason, uint32(reason), 0, reason.String())
	}
	p := eventRecord(eventKindWait, 24, uint32(gp.goid))
	obsPut(p, 0, eventTime(false))
	obsPut(p, 1, obsPair(stack, flags))
	obsPut(p, 2, obsPair(object, detail))
}

// eventGoSwitch runs in coroswitch_m: gp, unless it has ended (nil), waits for next, which runs.
func eventGoSwitch(gp, next *g) {
	by, stack := uint32(0), uint32(0)
	if eventOf(gp) {
		by, stack = uint32(gp.goid), contextOf(gp.sched.pc, gp.sched.sp-8)
		eventWait(gp, uint32(waitReasonCoroutine), stack, 0, 0)
	}
	if eventOf(next) {
		eventReady(next, by, stack)
	}
	eventGoRun(next)
}

// eventGoSelect runs in selectgo before it waits: what for.
func eventGoSelect(cases []scase, sends int) {
	gp := getg()
	if !eventOf(gp) {
		return
	}
	cases = cases[:min(len(cases), eventMostCases)]
	for i := range cases {
		if c := cases[i].c; c != nil {
			eventAboutChannel(c)
		}
	}
	p := eventRecord(eventKindCases, uint32(8+alignUp(uintptr(len(cases))*4, 8)), uint32(gp.goid))
	obsPut(p, 0, obsPair(uint32(len(cases)), 0))
	for i := range cases {
		v := uint32(uintptr(unsafe.Pointer(cases[i].c)))
		if i < sends {
			v |= eventCaseSend
		}
		*(*uint32)(add(p, 8+uintptr(i)*4)) = v
	}
}

// eventGoReady runs in ready: gp has been woken.
func eventGoReady(gp *g) {
	if !eventOf(gp) {
		return
	}
	by, stack := uint32(0), uint32(0)
	if waker := getg().m.curg; waker != gp && eventOf(waker) {
		by = uint32(waker.goid)
		stack = contextOf(waker.sched.pc, waker.sched.sp-8)
	}
	eventReady(gp, by, stack)
}

func eventReady(gp *g, by, stack uint32) {
	p := eventRecord(eventKindReady, 16, uint32(gp.goid))
	obsPut(p, 0, eventTime(by == 0))
	obsPut(p, 1, obsPair(by, stack))
}

// eventAboutChannel tells the host what a channel is, where it may not know, and returns its address.
func eventAboutChannel(c *hchan) uint32 {
	at := uintptr(unsafe.Pointer(c))
	told := &account.channels[uint64(at)*fibonacci>>54]
	elem := uintptr(unsafe.Pointer(c.elemtype))
	if told.address == at && told.elem == elem && told.size == uintptr(c.dataqsiz) {
		return uint32(at)
	}
	*told = eventChannel{address: at, elem: elem, size: uintptr(c.dataqsiz)}
	name := ""
	if c.elemtype != nil {
		name = toRType(c.elemtype).string()
	}
	made := uint32(0)
	if objectsOn {
		if s := spanOfUnchecked(at); s.obsRecords != 0 {
			made = objectsRecordAt(s, s.objIndex(at)).context
		}
	}
	if len(name) > obsMaxText {
		name = name[:obsMaxText]
	}
	p := eventRecord(eventKindChannel, uint32(16+alignUp(uintptr(len(name)), 8)), uint32(at))
	obsPut(p, 0, obsPair(uint32(c.dataqsiz), made))
	obsPut(p, 1, obsPair(uint32(len(name)), 0))
	memmove(add(p, 16), unsafe.Pointer(unsafe.StringData(name)), uintptr(len(name)))
	return uint32(at)
}

// eventText sends a record of two words and a text.
func eventText(kind uint16, arg, word uint32, text string) {
	if len(text) > obsMaxText {
		text = text[:obsMaxText]
	}
	p := eventRecord(kind, uint32(8+alignUp(uintptr(len(text)), 8)), arg)
	obsPut(p, 0, obsPair(word, uint32(len(text))))
	memmove(add(p, 8), unsafe.Pointer(unsafe.StringData(text)), uintptr(len(text)))
}

// eventLeaks tells which goroutines the collection that has just ended found can never go on, and has them wait as before: what else
// looks at goroutines need not know of it.
func eventLeaks(why uint32, name string) {
	const most = 256
	var ids [most]uint32
	count, total := uintptr(0), uint32(0)
	send := func() {
		if count > 0 {
			p := eventRecord(eventKindLeaked, uint32(alignUp(count*4, 8)), uint32(count))
			memmove(p, unsafe.Pointer(&ids), alignUp(count*4, 8))
			count = 0
		}
	}
	for _, gp := range allgs {
		if readgstatus(gp) != _Gleaked {
			continue
		}
		casgstatus(gp, _Gleaked, _Gwaiting)
		if eventOf(gp) {
			ids[count] = uint32(gp.goid)
			count++
			total++
			if count == most {
				send()
			}
		}
	}
	send()
	if len(name) > obsMaxText {
		name = name[:obsMaxText]
	}
	p := eventRecord(eventKindCheck, uint32(16+alignUp(uintptr(len(name)), 8)), total)
	obsPut(p, 0, eventTime(true))
	obsPut(p, 1, obsPair(why, uint32(len(name))))
	memmove(add(p, 16), unsafe.Pointer(unsafe.StringData(name)), uintptr(len(name)))
}

// eventFinished tells that the program is over.
func eventFinished() {
	obsPut(eventRecord(eventKindFinished, 8, 0), 0, eventTime(true))
}
