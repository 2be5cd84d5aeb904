package runtime

import (
	"internal/runtime/sys"
	"unsafe"
)

// locksOn: locks are noted. Package internal/sync does so itself where that is simple, and calls where it is not.
//
//go:linkname locksOn
var locksOn bool

// lockTable is the address of locks, and lockFrames that of contexts.frames, for package internal/sync.
//
//go:linkname lockTable
var lockTable uintptr

//go:linkname lockFrames
var lockFrames uintptr

// lockHolder is a goroutine that holds a lock; readers of one sync.RWMutex have one each.
type lockHolder struct {
	lock uint32  // address; 0: free
	goid uint32  // 0: it was held, and is not; most locks are taken again
	pc   uintptr // of the first call outside package sync
}

const (
	lockSlots = 4096 // a power of two
	// lockProbes is how many places a lock may have: where all are taken, a holder is not known.
	lockProbes = 8

	mutexWaiters = 3 // internal/sync's mutexWaiterShift

	// Where the semaphore that a goroutine waits for lies in what it waits for.
	mutexSema        = 4
	rwMutexWriterSem = 8
	rwMutexReaderSem = 12
	waitGroupSema    = 8
	condNotify       = 16
)

var locks [lockSlots]lockHolder

func locksInit() {
	lockTable = uintptr(unsafe.Pointer(&locks))
	lockFrames = contexts.frames
	locksOn = true
}

// lockSlot returns the i-th place that a lock may have.
func lockSlot(lock uintptr, i uintptr) *lockHolder {
	at := (uintptr(uint64(lock)*fibonacci>>52) + i) & (lockSlots - 1)
	return (*lockHolder)(unsafe.Add(unsafe.Pointer(&locks), at*unsafe.Sizeof(lockHolder{})))
}

//go:linkname lockTaken internal/sync.runtime_lockTaken
func lockTaken(lock unsafe.Pointer) {
	h := lockNote(uintptr(lock), false, sys.GetCallerSP()-8)
	if h != nil && *(*int32)(lock)>>mutexWaiters != 0 {
		lockTell(h) // others wait, and shall know for whom
	}
}

//go:linkname lockShared internal/sync.runtime_lockShared
func lockShared(lock unsafe.Pointer) {
	lockNote(uintptr(lock), true, sys.GetCallerSP()-8)
}

//go:linkname lockReleasedExclusive internal/sync.runtime_lockReleased
func lockReleasedExclusive(lock unsafe.Pointer) {
	lockForget(uintptr(lock), false)
}

//go:linkname lockReleasedShared internal/sync.runtime_lockSharedReleased
func lockReleasedShared(lock unsafe.Pointer) {
	lockForget(uintptr(lock), true)
}

// lockReader in a holder's goid: it holds the lock with others.
const lockReader = 1 << 31

// lockNote notes that the running goroutine holds a lock. slot is where the return address of the call that took it lies.
func lockNote(lock uintptr, shared bool, slot uintptr) *lockHolder {
	goid := uint32(getg().goid) &^ lockReader
	if shared {
		goid |= lockReader
	}
	h := lockSlot(lock, 0)
	if h.lock != uint32(lock) || h.goid != 0 {
		h = lockPlace(lock, shared)
		if h == nil {
			return nil
		}
		h.lock = uint32(lock)
	}
	h.goid = goid
	pc := returnAddress(slot)
	for frame := frameSize(pc); frame&contextFrameSync != 0; frame = frameSize(pc) {
		slot += frameStep(frame)
		pc = returnAddress(slot)
	}
	h.pc = pc
	return h
}

// lockPlace returns a place for one more holder; nil where all are taken.
func lockPlace(lock uintptr, shared bool) *lockHolder {
	var free *lockHolder
	for i := uintptr(0); i < lockProbes; i++ {
		h := lockSlot(lock, i)
		if h.lock == uint32(lock) && !shared && h.goid&lockReader == 0 {
			return h // what lay here before was never released
		}
		if h.goid == 0 && free == nil {
			free = h
		}
	}
	return free
}

// lockForget notes that a lock is free, or free of one reader: of the running goroutine where that is one, else of any.
func lockForget(lock uintptr, shared bool) {
	own := uint32(getg().goid) &^ lockReader
	if shared {
		own |= lockReader
	}
	if h := lockSlot(lock, 0); h.lock == uint32(lock) && h.goid == own {
		h.goid = 0
		return
	}
	var found *lockHolder
	for i := uintptr(0); i < lockProbes; i++ {
		h := lockSlot(lock, i)
		if h.lock != uint32(lock) || h.goid == 0 || (h.goid&lockReader != 0) != shared {
			continue
		}
		found = h
		if h.goid == own {
			break
		}
	}
	if found != nil {
		found.goid = 0
	}
}

// lockWaitedFor returns the address of what a goroutine waits for at a semaphore, and tells who holds it.
func lockWaitedFor(reason waitReason, sema uintptr) uint32 {
	switch reason {
	case waitReasonSyncMutexLock:
		sema -= mutexSema
	case waitReasonSyncRWMutexRLock:
		sema -= rwMutexReaderSem
	case waitReasonSyncRWMutexLock:
		sema -= rwMutexWriterSem
	case waitReasonSyncWaitGroupWait, waitReasonSynctestWaitGroupWait:
		return uint32(sema - waitGroupSema)
	case waitReasonSyncCondWait:
		return uint32(sema - condNotify)
	default:
		return uint32(sema)
	}
	// A writer that waits for readers to end has the mutex by then that is in a sync.RWMutex.
	writer := uint32(0)
	if reason == waitReasonSyncRWMutexLock {
		writer = uint32(getg().goid) &^ lockReader
	}
	for i := uintptr(0); i < lockProbes; i++ {
		if h := lockSlot(sema, i); h.lock == uint32(sema) && h.goid != 0 && h.goid != writer {
			lockTell(h)
		}
	}
	return uint32(sema)
}

func lockTell(h *lockHolder) {
	pc := pcID(h.pc)
	p := eventRecord(eventKindHolder, 16, h.lock)
	obsPut(p, 0, eventTime(false))
	obsPut(p, 1, obsPair(h.goid, pc))
}
