package runtime

import "unsafe"

// keyTable numbers keys in the order in which they came: open addressing, in memory that is never given back. An entry begins with a
// keyEntry, and may be wider.
type keyTable struct {
	entries uintptr
	mask    uintptr // entries, less one
	width   uintptr // bytes of an entry
	count   uint32
}

type keyEntry struct {
	key uint64 // 0: free. Well mixed in its upper half.
	id  uint32
	_   uint32
}

const keysAtFirst = 4096

func (t *keyTable) init(width uintptr) {
	t.width = width
	t.grow(keysAtFirst)
}

func (t *keyTable) at(i uintptr) *keyEntry {
	return (*keyEntry)(unsafe.Pointer(t.entries + (i&t.mask)*t.width))
}

// find returns a key's entry, or the free one that it would have.
func (t *keyTable) find(key uint64) *keyEntry {
	for i := uintptr(key >> 32); ; i++ {
		if e := t.at(i); e.key == key || e.key == 0 {
			return e
		}
	}
}

// add numbers a key that has no entry. Entries may move.
func (t *keyTable) add(key uint64) *keyEntry {
	t.count++
	if uintptr(t.count) > t.mask/4*3 {
		t.grow((t.mask + 1) * 2)
	}
	e := t.find(key)
	e.key = key
	e.id = t.count
	return e
}

func (t *keyTable) grow(size uintptr) {
	old := *t
	t.entries = objectsPersistent(size * t.width)
	t.mask = size - 1
	if old.entries == 0 {
		return
	}
	for i := uintptr(0); i <= old.mask; i++ {
		if e := old.at(i); e.key != 0 {
			memmove(unsafe.Pointer(t.find(e.key)), unsafe.Pointer(e), t.width)
		}
	}
}
