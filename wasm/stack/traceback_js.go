package runtime

import "internal/abi"

// tracebackMark is how many logical frames lie between two places that stackCountFrames remembers.
const tracebackMark = 1000

// stackCountFrames is what traceback1 needs to leave out the middle of a long stack: how many logical frames remain from u
// on, a place from which the outermost of them can be reached in a short walk, and how many frames lie before that
// place. Stock Go walks the whole stack twice and looks up every frame's inlined calls each time; after a
// stack overflow these are millions, nearly all of one function, called at one place.
func stackCountFrames(u unwinder, showRuntime bool) (remaining int, place unwinder, passed int) {
	gp := u.g.ptr()
	place = u
	next, nextPassed := u, 0 // becomes place once it is far enough from the end
	var pc uintptr
	var calleeBefore, calleeAfter abi.FuncID
	logical := 0
	for ; u.valid(); u.next() {
		if remaining-nextPassed >= tracebackMark {
			place, passed = next, nextPassed
			next, nextPassed = u, remaining
		}
		// The first frame may be hidden or shown for a reason of its own.
		if u.symPC() != pc || u.calleeFuncID != calleeBefore || remaining == 0 {
			pc, calleeBefore = u.symPC(), u.calleeFuncID
			logical = 0
			for iu, uf := newInlineUnwinder(u.frame.fn, pc); uf.valid(); uf = iu.next(uf) {
				sf := iu.srcFunc(uf)
				callee := u.calleeFuncID
				u.calleeFuncID = sf.funcID
				if showRuntime || showframe(sf, gp, remaining+logical == 0, callee) {
					logical++
				}
			}
			calleeAfter = u.calleeFuncID
		}
		u.calleeFuncID = calleeAfter
		remaining += logical
	}
	return remaining, place, passed
}
