import type { FilePatch } from './patch.ts';

/** After a frame has returned in the loop: R1 is 0 then, and 1 after one that unwinds. */
const moveWindowUp = `\t\t\t// Heapscope: wasm/stack/turns_js.s
\t\t\tGet R1
\t\t\tI32Eqz
\t\t\tGet g
\t\t\tI32WrapI64
\t\t\tI32Load $g_stackguard0
\t\t\tGet SP
\t\t\tI32Const $const_stackSpan
\t\t\tI32Sub
\t\t\tI32LtU
\t\t\tI32And
\t\t\tIf
\t\t\t\tGet g
\t\t\t\tI32WrapI64
\t\t\t\tGet SP
\t\t\t\tI32Const $const_stackWindow
\t\t\t\tI32Sub
\t\t\t\tI64ExtendI32U
\t\t\t\tI64Store $g_stackguard0
\t\t\tEnd
`;

/** Recursion as deep as on a laptop, whatever the engine’s stack (wasm/stack). */
export const stackPatches: readonly FilePatch[] = [
  {
    file: 'runtime/asm_wasm.s',
    edits: [
      {
        anchor: /\t\t\t\/\/ Get PC_B & PC_F from -8\(SP\)\n[\s\S]*?\t\t\tDrop\n/,
        replacement: '\t\t\tI32Const $0\n\t\t\tCall runtime·stackTurns(SB)\n\t\t\tDrop\n',
        why: 'Our turn of the loop: it moves the window up where frames have returned, and runs as optimized code.',
      },
      {
        anchor: 'TEXT runtime·morestack(SB), NOSPLIT, $0-0\n',
        replacement: 'TEXT runtime·morestack(SB), NOSPLIT|TOPFRAME, $0-0\n',
        why: 'The trace of a stack overflow ends here, as on a laptop, and not with “unexpected return pc” and a dump.',
      },
      {
        anchor: '\t\t\tSet R1 // save return/unwinding state for next iteration\n',
        replacement: `\t\t\tSet R1\n${moveWindowUp}`,
        why: 'The same for the loop of exported functions, which stops at a certain frame.',
      },
    ],
  },
  {
    file: 'runtime/stack.go',
    edits: [
      {
        anchor: 'func newstack() {\n\tthisg := getg()\n',
        replacement:
          'func newstack() {\n\tthisg := getg()\n' +
          '\tif gp := thisg.m.curg; gp == thisg.m.morebuf.g.ptr() && stackMoveWindow(gp) {\n' +
          '\t\tthisg.m.morebuf.pc = 0\n\t\tthisg.m.morebuf.sp = 0\n\t\tthisg.m.morebuf.g = 0\n' +
          '\t\tgogo(&gp.sched)\n\t}\n',
        why: 'The check failed for the window and not for want of stack: go on with the engine’s stack unwound.',
      },
      {
        anchor: '\t\t\tgp.stackguard0 = gp.stack.lo + stackGuard\n\t\t\tgogo(&gp.sched) // never return\n',
        replacement:
          '\t\t\tgp.stackguard0 = stackGuardAt(gp, gp.sched.sp)\n\t\t\tgogo(&gp.sched) // never return\n',
        why: 'A goroutine that cannot be preempted now goes on in a new activation, with a window of its own.',
      },
      {
        anchor: '\tcasgstatus(gp, _Gcopystack, _Grunning)\n\tgogo(&gp.sched)\n',
        replacement:
          '\tcasgstatus(gp, _Gcopystack, _Grunning)\n\tgp.stackguard0 = stackGuardAt(gp, gp.sched.sp)\n\tgogo(&gp.sched)\n',
        why: 'The same after its stack has grown.',
      },
    ],
  },
  {
    file: 'runtime/proc.go',
    edits: [
      {
        anchor: '\t\tmaxstacksize = 1000000000\n',
        replacement: '\t\tmaxstacksize = stackLimit()\n',
        why: 'Endless recursion is a stack overflow, not out of memory, also where memory is less than 4 GB.',
      },
      {
        anchor: '\tgp.preempt = false\n\tgp.stackguard0 = gp.stack.lo + stackGuard\n\tif !inheritTime {\n',
        replacement:
          '\tgp.preempt = false\n\tgp.stackguard0 = stackGuardAt(gp, gp.sched.sp)\n\tif !inheritTime {\n',
        why: 'A goroutine that is scheduled starts in a new activation.',
      },
    ],
  },
  {
    file: 'runtime/traceback.go',
    edits: [
      {
        anchor: '\t\tu2 := u\n\t\tremaining, _ := traceback2(&u, showRuntime, maxInt, 0)\n',
        replacement: '\t\tremaining, u2, passed := stackCountFrames(u, showRuntime)\n',
        why: 'A stack overflow has millions of frames, of which the trace shows a hundred: it must not take seconds.',
      },
      {
        anchor: 'traceback2(&u2, showRuntime, lastN+elide, tracebackOuterFrames)',
        replacement: 'traceback2(&u2, showRuntime, lastN+elide-passed, tracebackOuterFrames)',
        why: 'The second walk begins near its end.',
      },
      {
        anchor: 'traceback2(&u2, showRuntime, lastN, tracebackOuterFrames)',
        replacement: 'traceback2(&u2, showRuntime, lastN-passed, tracebackOuterFrames)',
        why: 'The same where nothing is left out.',
      },
    ],
  },
  {
    file: 'runtime/panic.go',
    edits: [
      {
        anchor: '\tgogo(&gp.sched)\n',
        replacement: '\tstackEnterWindow(gp)\n\tgogo(&gp.sched)\n',
        why: 'A frame that recovers goes on far above the one that panicked, in a new activation.',
      },
    ],
  },
  {
    file: 'runtime/coro.go',
    edits: [
      {
        anchor: '\tgogo(&gnext.sched)\n',
        replacement: '\tstackEnterWindow(gnext)\n\tgogo(&gnext.sched)\n',
        why: 'The two sides of an iter.Pull switch without the scheduler.',
      },
    ],
  },
  {
    file: 'runtime/preempt.go',
    edits: [
      {
        anchor: '\t\t\tgp.stackguard0 = gp.stack.lo + stackGuard\n',
        replacement: '',
        why:
          'A goroutine that scans its own stack for the collector would lose its window. Any other gets one when it runs again. ' +
          'A request to yield that stays behind costs one turn of the scheduler.',
      },
    ],
  },
  {
    file: 'runtime/lock_js.go',
    edits: [
      {
        anchor: '\te := &event{\n\t\tgp:       getg(),\n',
        replacement: '\twindow := stackWindowDepth(getg())\n\te := &event{\n\t\tgp:       getg(),\n',
        why: 'A call from JavaScript leaves the window as it was for the frames beneath it.',
      },
      {
        anchor: '\tevents = events[:len(events)-1]\n',
        replacement: '\tevents = events[:len(events)-1]\n\tstackRestoreWindow(getg(), window)\n',
        why: 'The second half of it.',
      },
    ],
  },
];

/**
 * Functions without a frame are not checked by Go's assembler on wasm, though they may call: `func f() { f() }` would run over
 * the end of Go's stack. For the compiler that users' packages go through.
 */
export const compilerStackPatches: readonly FilePatch[] = [
  {
    file: 'cmd/internal/obj/wasm/wasmobj.go',
    edits: [
      {
        anchor: '\tneedMoreStack := framesize > 0 && ',
        replacement:
          '\tcalls := false\n\tfor p := s.Func().Text; p != nil; p = p.Link {\n\t\tcalls = calls || p.As == obj.ACALL\n\t}\n' +
          '\tneedMoreStack := (framesize > 0 || calls) && ',
        why: 'A return address needs stack too: recursion without arguments must find the end of it.',
      },
    ],
  },
];
