import type { FilePatch } from './patch.ts';

const otherArch = '(amd64|arm|arm64|loong64|mips|mips64|ppc64|riscv64|s390x|x86)';
const onlyWasm = 'Only the wasm back end is shipped: the others are a third of the compiler.';

/** cmd/compile and cmd/link with nothing but the wasm back end. */
export const toolPatches: readonly FilePatch[] = [
  {
    file: 'cmd/compile/main.go',
    edits: [
      {
        anchor: new RegExp(`\\t"cmd/compile/internal/${otherArch}"\\n`, 'g'),
        replacement: '',
        why: onlyWasm,
      },
      { anchor: /\t"(?!wasm)[a-z0-9]+":\s+\w+\.Init,\n/g, replacement: '', why: onlyWasm },
    ],
  },
  {
    file: 'cmd/compile/internal/ssa/config.go',
    edits: [
      {
        anchor:
          /\t+c\.(lower|lateLower)(Block|Value) = rewrite\w*(AMD64|386|ARM|ARM64|PPC64|MIPS|MIPS64|LOONG64|S390X|RISCV64)\w*\n/g,
        replacement: '',
        why: 'Without a reference to them the linker leaves out the rewrite rules of the other back ends.',
      },
      {
        anchor: /\t+c\.splitLoad = rewrite\w+\n/g,
        replacement: '',
        why: 'The same, for rules that only 386 and amd64 have.',
      },
    ],
  },
  {
    file: 'cmd/link/main.go',
    edits: [
      { anchor: new RegExp(`\\t"cmd/link/internal/${otherArch}"\\n`, 'g'), replacement: '', why: onlyWasm },
      { anchor: /\tcase "(?!wasm)[^:]+:\n[^\n]+\n/g, replacement: '', why: onlyWasm },
    ],
  },
];
