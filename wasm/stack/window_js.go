// Package runtime's stack window: recursion as deep as Go's own stack allows, on an engine whose stack is small.
//
// A Go call on wasm is also a call on the engine's stack, of which a worker has half a mebibyte to a few. Go's frames
// are in linear memory, though, and the code can leave the engine's stack at any stack check and go on from Go's stack:
// that is how a goroutine's stack grows and how goroutines switch. So the check is made to fail before the engine's stack
// runs out, while Go's has plenty of room: stackguard0 stays within a window below the frame at which the current
// activation (one turn of wasm_pc_f_loop) began. When the check fails for the window only, newstack moves the window down
// and resumes: a new activation, with the engine's stack empty below it. When frames return, each in a turn of
// the loop, the loop moves the window up again (wasm/patches/stack.ts), so that the next descent is bounded too.
//
// The cost is one failed check for every window of depth, and a turn of the loop for every frame that returns into a part
// of the stack that the engine has left: nothing as long as a goroutine uses less than a window.

package runtime

const (
	// stackWindow is how far below the start of an activation the check first fails, in bytes of Go's stack.
	stackWindow = 16 << 10

	// stackSpan is how far the guard may be before the loop moves it up, and so what one activation takes at most. Until
	// then a function with a frame of up to 48 KiB, called again and again, fails the check once and not every time.
	// A call takes at least 8 bytes, and usually 24 and more: 2,700 calls, for which V8 needs half a mebibyte at most.
	stackSpan = 64 << 10
)

// stackGuardAt is stackguard0 for a goroutine that goes on in a new activation with its stack pointer at sp.
//
//go:nosplit
func stackGuardAt(gp *g, sp uintptr) uintptr {
	return max(gp.stack.lo+stackGuard, sp-min(sp, stackWindow))
}

// stackEnterWindow gives gp, which is about to be resumed without the scheduler, the window for that activation.
func stackEnterWindow(gp *g) {
	if gp.stackguard0 < stackPoisonMin {
		gp.stackguard0 = stackGuardAt(gp, gp.sched.sp)
	}
}

// stackMoveWindow is newstack's first question: whether the stack check failed for the window only. If so, the window
// is moved and the goroutine can be resumed where it is. It does not touch the stack, so it may also be asked when
// the stack must not move (g.throwsplit).
func stackMoveWindow(gp *g) bool {
	limit := gp.stack.lo + stackGuard
	if gp.stackguard0 <= limit || gp.stackguard0 >= stackPoisonMin {
		return false // out of stack, or a request of the scheduler
	}
	frame := uintptr(stackGuard)
	if f := findfunc(gp.sched.pc); f.valid() {
		frame = uintptr(funcMaxSPDelta(f))
	}
	if gp.sched.sp < limit+frame {
		return false
	}
	gp.stackguard0 = stackGuardAt(gp, gp.sched.sp-frame)
	return true
}

// stackWindowDepth and stackRestoreWindow stand around a call from JavaScript. It runs in an activation of its own, with
// the frames of the goroutine that called JavaScript still on the engine's stack beneath: what it moved the
// window down must be taken back before they go on. The depth is counted from the top, because the stack may move.
func stackWindowDepth(gp *g) uintptr {
	return gp.stack.hi - gp.stackguard0
}

func stackRestoreWindow(gp *g, depth uintptr) {
	if guard := gp.stack.hi - depth; gp.stackguard0 < guard && guard < gp.stack.hi {
		gp.stackguard0 = guard
	}
}

// hostMemory returns the bound of linear memory, MiB.
//
//go:wasmimport scheduler memory
func hostMemory() int32

// stackLimit is the largest size of a goroutine's stack, as debug.SetMaxStack has it. A stack grows into a copy of
// twice its size, and the smaller ones it had leave holes: it takes up to twice its size in all. With a quarter of the
// memory, a program that recurses without end is told so while another quarter and more is in use for its heap.
func stackLimit() uintptr {
	const native = 1000000000 // the largest power of two below is 512 MiB
	quarter := uintptr(hostMemory()) << 20 / 4
	limit := uintptr(1 << 20)
	for limit*2 <= quarter {
		limit *= 2
	}
	if limit*2 > native {
		return native
	}
	return limit
}
