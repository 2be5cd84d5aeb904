import type { FilePatch } from './patch.ts';

/** Below so many bytes what is around an operation counts enough. */
const MIN_BYTES = 4096;

/**
 * Counts an operation's work in assembly, a unit for 2^`shift` bytes. `length` puts the number of bytes, an i64, on
 * WebAssembly's stack.
 */
function counted(length: string, shift: number): string {
  const budget = '\tI64Const $runtime·preemptBudget(SB)\n\tI32WrapI64\n';
  return (
    `${length}\tI64Const $${MIN_BYTES}\n\tI64GeU\n\tIf\n` +
    `${budget}${budget}\tI64Load $0\n${length}\tI64Const $${shift}\n\tI64ShrU\n\tI64Sub\n\tI64Store $0\n\tEnd\n`
  );
}

const get = (register: string): string => `\tGet ${register}\n`;
const why = 'One trip of a loop may copy, clear, compare or search megabytes: it counts by what it does.';

/**
 * Operations on blocks of memory are not interrupted, so they count as what they take (wasm/scheduler): about 8 bytes a ns to
 * copy, 32 to clear, 4 to compare or search.
 */
export const bulkPatches: readonly FilePatch[] = [
  {
    file: 'runtime/memmove_wasm.s',
    edits: [
      {
        anchor: '\tMOVD n+16(FP), R2\n',
        replacement: `\tMOVD n+16(FP), R2\n${counted(get('R2'), 3)}`,
        why,
      },
    ],
  },
  {
    file: 'runtime/memclr_wasm.s',
    edits: [
      { anchor: '\tMOVD n+8(FP), R1\n', replacement: `\tMOVD n+8(FP), R1\n${counted(get('R1'), 5)}`, why },
    ],
  },
  {
    file: 'runtime/mcache.go',
    edits: [
      {
        anchor: 'func (c *mcache) allocLarge(size uintptr, noscan bool) *mspan {\n',
        replacement:
          'func (c *mcache) allocLarge(size uintptr, noscan bool) *mspan {\n\tpreemptBudget -= int64(size >> 3)\n',
        why: 'What the runtime makes of a string or slice in a loop of its own is at least as large as that.',
      },
    ],
  },
  {
    file: 'internal/bytealg/equal_wasm.s',
    edits: [
      {
        anchor: 'TEXT memeqbody<>(SB), NOSPLIT, $0-0\n',
        replacement: `TEXT memeqbody<>(SB), NOSPLIT, $0-0\n${counted(get('R2'), 2)}`,
        why,
      },
    ],
  },
  {
    file: 'internal/bytealg/indexbyte_wasm.s',
    edits: [
      {
        anchor: 'TEXT memchr<>(SB), NOSPLIT, $0\n',
        replacement: `TEXT memchr<>(SB), NOSPLIT, $0\n${counted(`${get('R2')}\tI64ExtendI32U\n`, 2)}`,
        why,
      },
    ],
  },
  {
    file: 'internal/bytealg/compare_wasm.s',
    edits: [
      {
        anchor: '\tSelect\n\tSet R4\n',
        replacement: `\tSelect\n\tSet R4\n${counted(get('R4'), 2)}`,
        why,
      },
    ],
  },
];
