package sync

import "unsafe"

// Who holds which lock is package runtime's to keep (wasm/goroutines/locks_js.go). What is simple is noted here, in its table, by code
// that is inlined: a call costs as much as a lock.

// LocksOn: locks are to be noted.
//
//go:linkname LocksOn runtime.locksOn
var LocksOn bool

//go:linkname lockTable runtime.lockTable
var lockTable uintptr

//go:linkname lockFrames runtime.lockFrames
var lockFrames uintptr

//go:linkname lockRunner runtime.eventRunning
var lockRunner uint32

//go:linkname runtime_lockTaken
func runtime_lockTaken(lock unsafe.Pointer)

//go:linkname runtime_lockReleased
func runtime_lockReleased(lock unsafe.Pointer)

//go:linkname runtime_lockShared
func runtime_lockShared(lock unsafe.Pointer)

//go:linkname runtime_lockSharedReleased
func runtime_lockSharedReleased(lock unsafe.Pointer)

// lockHolder, and the hash that leads to one, are package runtime's.
type lockHolder struct {
	lock uint32
	goid uint32
	pc   uintptr
}

const (
	lockReader = 1 << 31
	lockPC     = 1<<48 - 1 // the bits of a return address that are not a mark
)

// lockPlace returns the first place that a lock may have.
func lockPlace(lock uintptr) *lockHolder {
	return (*lockHolder)(lockAt(lockTable, uintptr(uint64(lock)*0x9e3779b97f4a7c15>>52)*16))
}

// lockAt returns a place that is known to be there.
func lockAt(base, offset uintptr) unsafe.Pointer {
	return unsafe.Add(unsafe.Pointer(base), offset)
}

// lockNoted notes a holder where its place is free and the return address below sp is not of package sync, or reports that it has not.
func lockNoted(lock, sp uintptr, goid uint32) bool {
	h := lockPlace(lock)
	pc := *(*uintptr)(lockAt(sp-16, 8)) & lockPC
	// 0: not known yet; negative: of packages sync and internal/sync.
	if h.goid != 0 || *(*int32)(lockAt(lockFrames, pc>>16*4)) <= 0 {
		return false
	}
	h.lock, h.goid, h.pc = uint32(lock), goid, pc
	return true
}

func releaseNoted(lock uintptr, goid uint32) bool {
	h := lockPlace(lock)
	if h.lock != uint32(lock) || h.goid != goid {
		return false
	}
	h.goid = 0
	return true
}

// LockShared notes that the running goroutine is a reader of a sync.RWMutex. sp is the stack pointer of the code that called for it.
func LockShared(lock unsafe.Pointer, sp uintptr) {
	if !lockNoted(uintptr(lock), sp, lockRunner|lockReader) {
		runtime_lockShared(lock)
	}
}

// LockSharedReleased notes that it is no more.
func LockSharedReleased(lock unsafe.Pointer) {
	if !releaseNoted(uintptr(lock), lockRunner|lockReader) {
		runtime_lockSharedReleased(lock)
	}
}
