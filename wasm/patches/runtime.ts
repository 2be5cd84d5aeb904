import type { FilePatch } from './patch.ts';

/** Calls `hook` where the observer is on: a load and a branch where it is off. */
const when = (hook: string, indent = '\t'): string =>
  `${indent}if obsLevel != 0 {\n${indent}\t${hook}\n${indent}}\n`;

/** Puts `hook` first in the function whose head is given. */
const enter = (head: string, hook: string, why: string) => ({
  anchor: `${head}\n`,
  replacement: `${head}\n${when(hook)}`,
  why,
});

/** Where the runtime calls the observer (wasm/observer), and two places where it says what it says on a laptop. */
export const runtimePatches: readonly FilePatch[] = [
  {
    file: 'runtime/proc.go',
    edits: [
      {
        anchor: '\tticks.init() // run as early as possible\n',
        replacement: '\tticks.init() // run as early as possible\n\tobsInit()\n',
        why: 'The host says at the very start whether it wants records, so that the first goroutine is in them.',
      },
      {
        anchor: '\tnewg.trace.reset()\n',
        replacement: `\tnewg.trace.reset()\n${when('obsGoCreate(newg, callergp)')}`,
        why: 'A goroutine begins: it has its id, its creator and its go statement.',
      },
      enter('func gdestroy(gp *g) {', 'obsGoEnd(gp)', 'A goroutine ends and has not lost its id yet.'),
      enter(
        'func runExitHooks(code int) {',
        'obsExit()',
        'main returned or os.Exit was called: the last state.',
      ),
    ],
  },
  {
    file: 'runtime/panic.go',
    edits: [
      enter(
        'func startpanic_m() bool {',
        'obsFail()',
        'A panic, a throw or a deadlock ends the program: the last state.',
      ),
    ],
  },
  {
    file: 'runtime/lock_js.go',
    edits: [
      enter(
        'func beforeIdle(now, pollUntil int64) (gp *g, otherReady bool) {',
        'obsIdle()',
        'The state in which the program waits for a timer or an event.',
      ),
    ],
  },
  {
    file: 'runtime/traceback.go',
    edits: [
      {
        anchor: ' || f.funcID == abi.FuncID_handleAsyncEvent {',
        replacement: ' {',
        why: 'The goroutine that serves the event loop is the system’s: NumGoroutine says what it says on a laptop.',
      },
    ],
  },
  {
    file: 'runtime/os_wasm.go',
    edits: [
      {
        anchor: 'func signame(sig uint32) string {\n',
        replacement:
          'func signame(sig uint32) string {\n\tif sig == _SIGSEGV {\n\t\treturn "SIGSEGV: segmentation violation"\n\t}\n',
        why: 'A nil dereference is reported in the words that people know and search for.',
      },
    ],
  },
  {
    file: 'runtime/mcache.go',
    edits: [
      enter(
        'func (c *mcache) refill(spc spanClass) {',
        'obsTick()',
        'Code that allocates small objects and never yields.',
      ),
      enter(
        'func (c *mcache) allocLarge(size uintptr, noscan bool) *mspan {',
        'obsTick()',
        'Code that allocates large objects and never yields.',
      ),
    ],
  },
  {
    file: 'runtime/mgc.go',
    edits: [
      {
        anchor: '\twork.tSweepTerm = now\n',
        replacement: `\twork.tSweepTerm = now\n${when('obsGCStart(now)')}`,
        why: 'A cycle begins: heap and goal before anything is marked.',
      },
      {
        anchor: '\tinjectglist(&work.sweepWaiters.list)\n\tunlock(&work.sweepWaiters.lock)\n',
        replacement: `\tinjectglist(&work.sweepWaiters.list)\n\tunlock(&work.sweepWaiters.lock)\n${when('obsGCEnd()')}`,
        why: 'A cycle is complete: its times, pauses, marked bytes and the next goal are known.',
      },
    ],
  },
];
