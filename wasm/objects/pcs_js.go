package runtime

import (
	"internal/abi"
	"unsafe"
)

// fibonacci mixes the bits of a number into the upper ones of its product (Knuth, TAOCP 6.4). It is odd: no two products are equal.
const fibonacci = 0x9e3779b97f4a7c15

// pcs are the addresses of code that the host was told about, times fibonacci.
var pcs struct {
	table keyTable
	sites uint32
}

// goexitPC is where every goroutine's first function returns to, but for the one instruction.
func goexitPC() uintptr {
	return abi.FuncPCABI0(goexit)
}

// pcID returns the id of a return address, telling the host about the frames at it where it is new.
func pcID(pc uintptr) uint32 {
	return pcIDAt(pc, true)
}

// funcPCID returns the id of a function's entry, for closures and finalizers.
func funcPCID(entry uintptr) uint32 {
	if entry == 0 {
		return 0
	}
	return pcIDAt(entry, false)
}

func pcIDAt(pc uintptr, after bool) uint32 {
	key := uint64(pc) * fibonacci
	e := pcs.table.find(key)
	if e.key == 0 {
		e = pcs.table.add(key)
		pcSend(e.id, pc, after)
	}
	return e.id
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
	bytes := alignUp(count*4, 8)
	tell(heapKindPC, uint32(8+bytes), id, func(p unsafe.Pointer) {
		obsPut(p, 0, obsPair(uint32(count), 0))
		memmove(add(p, 8), unsafe.Pointer(&sites), bytes)
	})
}

// heapSite tells the host about a place in the source.
func heapSite(id uint32, name, file string, line int32) {
	name, file = siteText(name, file)
	tell(heapKindSite, siteBytes(name, file), id, func(p unsafe.Pointer) {
		sitePut(p, name, file, line)
	})
}
