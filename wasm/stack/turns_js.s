#include "go_asm.h"
#include "textflag.h"

// stackTurns runs the frame at the stack pointer, and those it returns into, until one unwinds or Go pauses. After each
// return it moves the stack window up if need be (window_js.go). g is never g0 there, whose stack is smaller than a
// window.
//
// These are turns of wasm_pc_f_loop, which calls this function again when it comes back. That loop may run as long as the
// program does, and V8 replaces the code of a function by its optimized code only at the next call.
TEXT runtime·stackTurns(SB), NOSPLIT, $0
turn:
	Loop
		// The block and the function to go on with: the return address, just below the stack pointer.
		Get SP
		I32Const $8
		I32Sub
		I32Load16U $0

		Get SP
		I32Const $8
		I32Sub
		I32Load $2

		CallIndirect $0 // 1: it unwinds
		Get PAUSE
		I32Or
		If
			I32Const $0
			Return
		End

		Get g
		I32WrapI64
		I32Load $g_stackguard0
		Get SP
		I32Const $const_stackSpan
		I32Sub
		I32LtU
		If
			Get g
			I32WrapI64
			Get SP
			I32Const $const_stackWindow
			I32Sub
			I64ExtendI32U
			I64Store $g_stackguard0
		End
		Br turn
	End
	UNDEF
