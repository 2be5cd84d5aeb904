import type { FilePatch } from './patch.ts';

/** cmd/internal/obj/wasm: jumps that go straight to where they lead (wasm/compiler/obj). */
export const branchPatches: readonly FilePatch[] = [
  {
    file: 'cmd/compile/internal/ssa/compile.go',
    edits: [
      {
        anchor: '{name: "loop rotate", fn: loopRotate}',
        replacement: '{name: "loop rotate", fn: loopRotate, disabled: buildcfg.GOARCH == "wasm"}',
        why: 'A loop that is entered in its middle cannot be a loop of WebAssembly’s, which repeats from its head.',
      },
    ],
  },
  {
    file: 'cmd/internal/obj/wasm/wasmobj.go',
    edits: [
      {
        anchor: '\tvar tableIdxs []uint64\n',
        replacement: '\tvar tableIdxs []uint64\n\tvar resumePoints []*obj.Prog\n',
        why: 'Where sections begin, for the blocks that are to end there.',
      },
      {
        anchor: '\t\t\tp.As = AEnd\n\t\t\tfor tablePC <= pc {\n',
        replacement:
          '\t\t\tp.As = AEnd\n\t\t\tresumePoints = append(resumePoints, p)\n\t\t\tfor tablePC <= pc {\n',
        why: 'The same.',
      },
      {
        anchor: '\tvar entryPointLoopBranches []*obj.Prog\n',
        replacement:
          '\tvar entryPointLoopBranches []*obj.Prog\n\tjumps := planJumps(s.Func().Text, tableIdxs, resumePoints, newprog)\n',
        why: 'Calls are still calls here and jumps are jumps.',
      },
      {
        anchor: '\t\t\t\tp = appendp(p, AI32Const, constAddr(jmp.To.Val.(*obj.Prog).Pc))\n',
        replacement:
          '\t\t\t\tif target := jmp.To.Val.(*obj.Prog); jumps.direct(p, target) {\n' +
          '\t\t\t\t\tp = appendp(p, ABr)\n\t\t\t\t\tjumps.add(p, target)\n\t\t\t\t\tbreak\n\t\t\t\t}\n' +
          '\t\t\t\tp = appendp(p, AI32Const, constAddr(jmp.To.Val.(*obj.Prog).Pc))\n',
        why: 'Such a jump needs neither the table nor the block number.',
      },
      {
        anchor: '\t\t\tfor i := 0; i < numResumePoints+1; i++ {\n\t\t\t\tp = appendp(p, ABlock)\n\t\t\t}\n',
        replacement:
          '\t\t\tvar outer []int\n\t\t\touter, tableIdxs = jumps.build()\n' +
          '\t\t\tfor i := len(outer); i >= 0; i-- {\n\t\t\t\tp = appendp(p, ABlock)\n' +
          '\t\t\t\tif i > 0 {\n\t\t\t\t\tjumps.resolve(p, outer[i-1])\n\t\t\t\t}\n\t\t\t}\n',
        why: 'Only what is resumed needs a block around all before it.',
      },
    ],
  },
];
