import type { FilePatch } from './patch.ts';

/** cmd/compile: checks in loops and before calls that may recur, so that a goroutine can be made to wait (wasm/compiler). */
export const compilerPreemptPatches: readonly FilePatch[] = [
  {
    file: 'cmd/compile/internal/escape/escape.go',
    edits: [
      {
        anchor: '\tir.VisitFuncsBottomUp(all, func(list []*ir.Func, recursive bool) {\n',
        replacement:
          '\tir.VisitFuncsBottomUp(all, func(list []*ir.Func, recursive bool) {\n' +
          '\t\tif recursive {\n\t\t\tir.MarkRecursive(list)\n\t\t}\n',
        why: 'Here the compiler walks the call graph by strongly connected components, before it compiles anything.',
      },
    ],
  },
  {
    file: 'cmd/compile/internal/ssa/compile.go',
    edits: [
      {
        anchor: 'disabled: !buildcfg.Experiment.PreemptibleLoops',
        replacement: 'disabled: buildcfg.GOARCH != "wasm"',
        why: 'The pass is off elsewhere because signals do its work.',
      },
    ],
  },
  {
    file: 'cmd/compile/internal/ssa/loopreschedchecks.go',
    edits: [
      {
        anchor: '\tbackedges := backedges(f)\n',
        replacement: '\tplan := planPreemption(f)\n\tbackedges := plan.edges\n',
        why: 'Which edges get a check, and which kind of check, is ours to say.',
      },
      {
        anchor: '\t\tif bb.Kind != BlockPlain {',
        replacement: '\t\tif bb.Kind != BlockPlain && !plan.entry[e] {',
        why: 'The edge towards a recursive call is no likelier than it was.',
      },
      {
        anchor: /\t\tcfgtypes := &f\.Config\.Types\n[\s\S]*?\t\tcmp := [^\n]+\n/g,
        replacement: '\t\tcmp, mem0 := plan.test(e, test, mem0)\n',
        why: 'Work is counted; the stack guard, which the pass compares with, cannot be changed while a loop spins.',
      },
      {
        anchor: 'f.fe.Syslook("goschedguarded")',
        replacement: 'plan.callee(e)',
        why: 'wasm/scheduler looks at the clock before it gives the processor away.',
      },
    ],
  },
];

/** Package runtime: the scheduler's side of the checks, turns of the event loop, and the clock (wasm/scheduler). */
export const runtimePreemptPatches: readonly FilePatch[] = [
  {
    file: 'runtime/proc.go',
    edits: [
      {
        anchor: '\tticks.init() // run as early as possible\n',
        replacement: '\tclockInit()\n\tticks.init() // run as early as possible\n',
        why: 'Whether time is virtual has to be known before anybody looks at it.',
      },
      {
        anchor: 'func schedule() {\n',
        replacement: 'func schedule() {\n\tturnRound()\n',
        why: 'Goroutines that only switch, and the collector’s workers, must leave the event loop its turn.',
      },
      {
        anchor: 'func pollWork() bool {\n',
        replacement: 'func pollWork() bool {\n\tif turnDue() {\n\t\treturn true\n\t}\n',
        why: 'A worker that marks while all is idle stops for the event loop too.',
      },
    ],
  },
  {
    file: 'runtime/lock_js.go',
    edits: [
      {
        anchor: '\tif !eventHandler() {\n',
        replacement:
          '\tturned := turnTaken() || snapshotAsked()\n' +
          '\tif eventHandler == nil && !turned && idleTimeout == nil {\n\t\tblock()\n\t}\n' +
          '\tif (eventHandler == nil || !eventHandler()) && !turned {\n\t\tclockIdleEnd()\n',
        why: 'A call may end a turn and no wait. A program without syscall/js has no handler; what wakes it when it waits for nothing is the host’s word that nothing will.',
      },
    ],
  },
  {
    file: 'runtime/time_nofake.go',
    edits: [
      {
        anchor: '\treturn nanotime1()\n',
        replacement: '\tif virtualClock.on {\n\t\treturn clockRead()\n\t}\n\treturn int64(observerNow())\n',
        why: 'The virtual clock, and a quicker way to the real one.',
      },
    ],
  },
  {
    file: 'runtime/timestub2.go',
    edits: [
      {
        anchor: 'func walltime() (',
        replacement: 'func hostWalltime() (',
        why: 'walltime is ours: on the virtual clock the day is virtual too.',
      },
    ],
  },
];
