package runtime

import (
	"internal/abi"
	"unsafe"
)

// Addresses of code that the host was told about: open addressing, in memory that is never given back.
type pcEntry struct {
	pc uintptr // 0: free
	id uint32
	_  uint32
}

var pcs struct {
	table uintptr
	mask  uintptr
	count uint32
	sites uint32
}

const pcsAtFirst = 4096

// goexitPC is where every goroutine's first function returns to, but for the one instruction.
func goexitPC() uintptr {
	return abi.FuncPCABI0(goexit)
}

// pcID returns the id of a return address, telling the host about the frames at it where it is new.
func pcID(pc uintptr) uint32 {
	return pcIDAt(pc, true)
}

// funcID returns the id of a function's entry, for closures and finalizers.
func funcPCID(entry uintptr) uint32 {
	if entry == 0 {
		return 0
	}
	return pcIDAt(entry, false)
}

func pcIDAt(pc uintptr, after bool) uint32 {
	if pcs.table == 0 {
		pcsGrow(pcsAtFirst)
	}
	for i := pcSlot(pc); ; i = (i + 1) & pcs.mask {
		e := pcEntryAt(pcs.table, i)
		if e.pc == pc {
			return e.id
		}
		if e.pc != 0 {
			continue
		}
		pcs.count++
		e.pc = pc
		e.id = pcs.count
		id := e.id
		pcSend(id, pc, after)
		if uintptr(pcs.count) > pcs.mask/4*3 {
			pcsGrow((pcs.mask + 1) * 2)
		}
		return id
	}
}

func pcSlot(pc uintptr) uintptr {
	return uintptr(uint64(pc)*0x9e3779b97f4a7c15>>32) & pcs.mask
}

func pcEntryAt(table, i uintptr) *pcEntry {
	return (*pcEntry)(unsafe.Pointer(table + i*unsafe.Sizeof(pcEntry{})))
}

func pcsGrow(size uintptr) {
	old, oldMask := pcs.table, pcs.mask
	pcs.table = objectsPersistent(size * unsafe.Sizeof(pcEntry{}))
	pcs.mask = size - 1
	if old == 0 {
		return
	}
	for i := uintptr(0); i <= oldMask; i++ {
		e := pcEntryAt(old, i)
		if e.pc == 0 {
			continue
		}
		j := pcSlot(e.pc)
		for pcEntryAt(pcs.table, j).pc != 0 {
			j = (j + 1) & pcs.mask
		}
		*pcEntryAt(pcs.table, j) = *e
	}
}

// pcFrames is more than calls are ever inlined into each other.
const pcFrames = 64

// pcSend tells the host about the calls at an address: the one that is there, and those it was inlined into.
func pcSend(id uint32, pc uintptr, after bool) {
	var sites [pcFrames]uint32
	count := uintptr(0)
	if f := findfunc(pc); f.valid() {
		if after && pc > f.entry() {
			pc--
		}
		u, frame := newInlineUnwinder(f, pc)
		for ; frame.valid() && count < pcFrames; frame = u.next(frame) {
			file, line := u.fileLine(frame)
			pcs.sites++
			sites[count] = pcs.sites
			count++
			heapSite(pcs.sites, u.srcFunc(frame).name(), file, int32(line))
		}
	}
	p := heapRecord(heapKindPC, uint32(8+alignUp(count*4, 8)), id)
	obsPut(p, 0, obsPair(uint32(count), 0))
	memmove(add(p, 8), unsafe.Pointer(&sites), alignUp(count*4, 8))
}

// heapSite tells the host about a place in the source.
func heapSite(id uint32, name, file string, line int32) {
	if len(name) > obsMaxText {
		name = name[:obsMaxText]
	}
	if len(file) > obsMaxText {
		file = file[len(file)-obsMaxText:]
	}
	text := uintptr(len(name) + len(file))
	p := heapRecord(heapKindSite, uint32(16+alignUp(text, 8)), id)
	sitePut(p, name, file, line)
}
