package runtime

import "unsafe"

// obsSites maps a code address to the id under which the host knows its function, file and line. It lives in the
// data segment and never grows: once it is three quarters full, new places have no name (id 0).
var obsSites struct {
	count uint32
	table [obsSiteSlots]obsSiteEntry
}

type obsSiteEntry struct {
	pc     uintptr // 0: free
	id     uint32
	system bool // goroutines that start here are the runtime's own
}

const obsSiteSlots = 4096 // a power of two

// obsSite returns the id of a place, telling the host about it first where it is new. after: pc is a return address,
// and the place is the call before it.
func obsSite(pc uintptr, after bool) uint32 {
	e, found := obsSiteSlot(pc)
	if e == nil {
		return 0
	}
	if !found {
		obsAddSite(e, pc, after)
	}
	return e.id
}

// obsStartSite returns the id of the function that a goroutine starts in, and whether the goroutine is the runtime's
// own: asking isSystemGoroutine each time would cost as much as the record.
func obsStartSite(gp *g) (id uint32, system bool) {
	e, found := obsSiteSlot(gp.startpc)
	if e == nil {
		return 0, isSystemGoroutine(gp, false)
	}
	if !found {
		e.system = isSystemGoroutine(gp, false)
		obsAddSite(e, gp.startpc, false)
	}
	return e.id, e.system
}

// obsSiteSlot returns the slot of pc, found or free; nil where there is no room left, or nothing to look for.
func obsSiteSlot(pc uintptr) (e *obsSiteEntry, found bool) {
	if pc == 0 {
		return nil, false
	}
	slot := uint64(pc) * fibonacci >> 52 // to 12 bits
	for {
		e := &obsSites.table[slot&(obsSiteSlots-1)]
		if e.pc == pc {
			return e, true
		}
		if e.pc == 0 {
			if obsSites.count >= obsSiteSlots/4*3 {
				return nil, false
			}
			return e, false
		}
		slot++
	}
}

func obsAddSite(e *obsSiteEntry, pc uintptr, after bool) {
	obsSites.count++
	e.pc = pc
	e.id = obsSites.count
	obsSendSite(e.id, pc, after)
}

func obsSendSite(id uint32, pc uintptr, after bool) {
	var name, file string
	var line int32
	if f := findfunc(pc); f.valid() {
		if after && pc > f.entry() {
			pc--
		}
		u, frame := newInlineUnwinder(f, pc)
		name = u.srcFunc(frame).name()
		var l int
		file, l = u.fileLine(frame)
		line = int32(l)
	}
	name, file = siteText(name, file)
	sitePut(obsRecord(obsKindSite, siteBytes(name, file), id), name, file, line)
}

// siteText cuts what is too long for a record: the end of a function's name, the beginning of a file's.
func siteText(name, file string) (string, string) {
	if len(name) > obsMaxText {
		name = name[:obsMaxText]
	}
	if len(file) > obsMaxText {
		file = file[len(file)-obsMaxText:]
	}
	return name, file
}

// siteBytes is what a site's payload takes.
func siteBytes(name, file string) uint32 {
	return 16 + uint32(alignUp(uintptr(len(name)+len(file)), 8))
}

// sitePut fills a site's payload; the record has room for both texts.
func sitePut(p unsafe.Pointer, name, file string, line int32) {
	obsPut(p, 0, obsPair(uint32(line), uint32(len(name))))
	obsPut(p, 1, obsPair(uint32(len(file)), 0))
	memmove(add(p, 16), unsafe.Pointer(unsafe.StringData(name)), uintptr(len(name)))
	memmove(add(p, 16+uintptr(len(name))), unsafe.Pointer(unsafe.StringData(file)), uintptr(len(file)))
}
