import type { FilePatch } from './patch.ts';

/** cmd/compile and cmd/link: names of variables, for what a snapshot of the heap shows (wasm/compiler/ssagen, wasm/linker). */
export const symbolPatches: readonly FilePatch[] = [
  {
    file: 'cmd/compile/internal/ssagen/pgen.go',
    edits: [
      {
        anchor: '\tpp.Flush() // assemble, fill in boilerplate, etc.\n',
        replacement: '\tpp.Flush() // assemble, fill in boilerplate, etc.\n\twriteLocals(fn)\n',
        why: 'The frame is laid out.',
      },
    ],
  },
  {
    file: 'cmd/link/internal/ld/main.go',
    edits: [
      {
        anchor: '\tfilesize := ctxt.layout(order)\n',
        replacement: '\tfilesize := ctxt.layout(order)\n\twriteGlobals(ctxt)\n',
        why: 'Every variable has its address.',
      },
    ],
  },
];
