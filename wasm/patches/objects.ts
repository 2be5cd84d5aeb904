import type { FilePatch } from './patch.ts';

/**
 * Notes what the memory that is allocated next is for, as the runtime allocates it without a type. In the goroutine, since others may
 * allocate before it does; in a field that only builds for valgrind use, since with one more a g would need a larger slot.
 */
const note = (value: string, indent = '\t'): string => `${indent}getg().valgrindStackID = ${value}\n`;

/** Puts a note before the one allocation of a function's text that is given. */
const noted = (before: string, allocation: string, value: string, why: string, indent = '\t') => ({
  anchor: `${before}${allocation}`,
  replacement: `${before}${note(value, indent)}${allocation}`,
  why,
});

/** Records an allocation whose span is at hand. */
const record = (indent: string): string =>
  `${indent}if objectsOn && !objectsQuick(span, x, size, typ) {\n${indent}\tobjectsSlow(span, x, size, typ)\n${indent}}\n`;

/** Records that a block of the tiny allocator takes one more value in. */
const tiny =
  '\t\tif objectsOn {\n\t\t\tspan := objectsTinySpan(c, x)\n' +
  '\t\t\tif !objectsQuick(span, x, size|objectMore, typ) {\n\t\t\t\tobjectsSlow(span, x, size|objectMore, typ)\n\t\t\t}\n\t\t}\n';

const call = (hook: string, indent: string): string =>
  `${indent}if objectsOn {\n${indent}\t${hook}(x, size, typ)\n${indent}}\n`;

/** Package runtime: every object is recorded, and snapshots are taken (wasm/objects). Off, none of it is ever reached. */
export const objectsPatches: readonly FilePatch[] = [
  {
    file: 'runtime/proc.go',
    edits: [
      {
        anchor: '\tmProfStackInit(gp.m)\n\tdefaultGOMAXPROCSInit()\n',
        replacement: '\tmProfStackInit(gp.m)\n\tobjectsInit()\n\tdefaultGOMAXPROCSInit()\n',
        why: 'The heap is there, and goroutines are not.',
      },
      {
        anchor: '\t\treturn isSystemGoroutine(gp, true)\n\t}\n\treturn true\n',
        replacement:
          '\t\tif snapshot.only != 0 {\n\t\t\treturn snapshotRuns(gp)\n\t\t}\n' +
          '\t\treturn isSystemGoroutine(gp, true)\n\t}\n\treturn true\n',
        why: 'Between the collection before a snapshot and the snapshot nobody else runs, least of all a program that is over.',
      },
      {
        anchor: 'func schedEnableUser(enable bool) {\n',
        replacement: 'func schedEnableUser(enable bool) {\n\tenable = enable && snapshot.only == 0\n',
        why: 'The end of the collection lets everybody run again: not yet.',
      },
    ],
  },
  {
    file: 'runtime/mheap.go',
    edits: [
      {
        anchor: '\tlargeType             *_type        // malloc header for large objects.\n',
        replacement:
          '\tlargeType             *_type        // malloc header for large objects.\n\tobsRecords            uintptr\n',
        why: 'The records of a span’s objects lie beside it.',
      },
      {
        anchor: '\t\th.pagesInUse.Add(-s.npages)\n\n\t\t// Clear in-use bit in arena page bitmap.\n',
        replacement:
          '\t\tif s.obsRecords != 0 {\n\t\t\tobjectsFreeTable(s)\n\t\t}\n' +
          '\t\th.pagesInUse.Add(-s.npages)\n\n\t\t// Clear in-use bit in arena page bitmap.\n',
        why: 'The next span of its size takes the table over.',
      },
    ],
  },
  {
    file: 'runtime/malloc.go',
    edits: [
      {
        anchor: '\t\tpostMallocgcDebug(x, elemsize, typ)\n\t}\n\treturn x\n',
        replacement: `\t\tpostMallocgcDebug(x, elemsize, typ)\n\t}\n${call('objectsAlloc', '\t')}\treturn x\n`,
        why: 'Objects of more than a few hundred bytes.',
      },
      {
        anchor:
          '\tif size == 0 {\n\t\treturn unsafe.Pointer(&zerobase)\n\t}\n\n\tif sizeSpecializedMallocEnabled',
        replacement:
          '\tif size == 0 {\n\t\tgetg().valgrindStackID = 0\n\t\treturn unsafe.Pointer(&zerobase)\n\t}\n\n\tif sizeSpecializedMallocEnabled',
        why: 'A note is for this allocation only.',
      },
    ],
  },
  {
    file: 'runtime/malloc_generated.go',
    edits: [
      {
        anchor: /^\t\tmp\.mallocing = 0\n\t\treleasem\(mp\)\n\t\tconst elemsize = 0\n/gm,
        replacement: `\t\tmp.mallocing = 0\n\t\treleasem(mp)\n\t\tconst elemsize = 0\n${tiny}`,
        why: 'A tiny block takes one more value in.',
      },
      {
        anchor: /^(\t+)mp\.mallocing = 0\n\t+releasem\(mp\)\n(?!\t+const elemsize = 0)/gm,
        replacement: `$&${record('\t')}`,
        why: 'Every other way to allocate a small object, before it may set off a collection.',
      },
    ],
  },
  {
    file: 'runtime/slice.go',
    edits: [
      {
        anchor: '\t\tto = mallocgc(tomem, nil, false)\n',
        replacement: `${note('objectsElements(et)', '\t\t')}\t\tto = mallocgc(tomem, nil, false)\n`,
        why: 'A copy of a slice without pointers.',
      },
      {
        anchor: '\t\tp = mallocgc(capmem, nil, false)\n',
        replacement: `${note('objectsElements(et)', '\t\t')}\t\tp = mallocgc(capmem, nil, false)\n`,
        why: 'The array of a slice without pointers that has grown.',
      },
      {
        anchor: '\treturn unsafe.Slice((*byte)(mallocgc(cap, nil, false)), cap)[:len]\n',
        replacement: `${note('objectTypeBytes')}\treturn unsafe.Slice((*byte)(mallocgc(cap, nil, false)), cap)[:len]\n`,
        why: 'The buffer of a strings.Builder and its like.',
      },
    ],
  },
  {
    file: 'runtime/string.go',
    edits: [
      noted(
        '\t} else {\n',
        '\t\tp = mallocgc(uintptr(n), nil, false)\n',
        'objectTypeString',
        'A string made of bytes.',
        '\t\t',
      ),
      {
        anchor: '\tp := mallocgc(uintptr(size), nil, false)\n',
        replacement: `${note('objectTypeString')}\tp := mallocgc(uintptr(size), nil, false)\n`,
        why: 'A string put together.',
      },
      {
        anchor: '\tp := mallocgc(cap, nil, false)\n',
        replacement: `${note('objectTypeBytes')}\tp := mallocgc(cap, nil, false)\n`,
        why: 'Bytes made of a string.',
      },
      {
        anchor: '\tp := mallocgc(mem, nil, false)\n',
        replacement: `${note('objectTypeRunes')}\tp := mallocgc(mem, nil, false)\n`,
        why: 'Runes made of a string.',
      },
    ],
  },
  {
    file: 'runtime/chan.go',
    edits: [
      {
        anchor: '\tvar c *hchan\n\tswitch {\n\tcase mem == 0:\n',
        replacement: `\tvar c *hchan\n${note('uintptr(unsafe.Pointer(t)) | objectIsChannel')}\tswitch {\n\tcase mem == 0:\n`,
        why: 'A channel, with its buffer where the elements have no pointers.',
      },
    ],
  },
  {
    file: 'runtime/lock_js.go',
    edits: [
      {
        anchor: '\te.returned = true\n\tgopark(nil, nil, waitReasonZero, traceBlockGeneric, 1)\n',
        replacement:
          '\tsnapshotRequested()\n\te.returned = true\n\tgopark(nil, nil, waitReasonZero, traceBlockGeneric, 1)\n',
        why: 'JavaScript has had its turn, and may have asked for a snapshot.',
      },
    ],
  },
  {
    file: 'runtime/traceback.go',
    edits: [
      {
        anchor:
          '\t\t\t\tlrPtr = frame.fp - goarch.PtrSize\n\t\t\t\tframe.lr = *(*uintptr)(unsafe.Pointer(lrPtr))\n',
        replacement:
          '\t\t\t\tlrPtr = frame.fp - goarch.PtrSize\n\t\t\t\tframe.lr = *(*uintptr)(unsafe.Pointer(lrPtr)) & (1<<contextMarkShift - 1)\n',
        why: 'A return address may be marked.',
      },
    ],
  },
];

/** cmd/compile: return addresses are read without the marks that wasm/objects puts on them. */
export const compilerObjectsPatches: readonly FilePatch[] = [
  {
    file: 'cmd/compile/internal/wasm/ssa.go',
    edits: [
      {
        anchor: '\t\t\tOffset: -8,\n\t\t}\n\n\tcase ssa.OpWasmLoweredGetCallerSP:\n',
        replacement:
          '\t\t\tOffset: -8,\n\t\t}\n\t\ti64Const(s, 1<<48-1)\n\t\ts.Prog(wasm.AI64And)\n\n\tcase ssa.OpWasmLoweredGetCallerSP:\n',
        why: 'sys.GetCallerPC.',
      },
    ],
  },
];
