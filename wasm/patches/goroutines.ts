import type { FilePatch } from './patch.ts';

const when = (hook: string, indent = '\t'): string =>
  `${indent}if obsLevel != 0 {\n${indent}\t${hook}\n${indent}}\n`;

/** Package runtime tells what each goroutine does (wasm/goroutines). */
export const goroutinesPatches: readonly FilePatch[] = [
  {
    file: 'runtime/proc.go',
    edits: [
      {
        anchor: '\tmProfStackInit(gp.m)\n\tobjectsInit()\n',
        replacement: '\tmProfStackInit(gp.m)\n\teventsInit()\n\tobjectsInit()\n',
        why: 'There is memory for tables, and there are no goroutines.',
      },
      {
        anchor: '\tmp.waitTraceSkip = traceskip\n\treleasem(mp)\n',
        replacement: `\tmp.waitTraceSkip = traceskip\n${when('eventGoPark(gp, reason)')}\treleasem(mp)\n`,
        why: 'A goroutine is about to wait: its stack is what it waits in, and what it waits for is known.',
      },
      {
        anchor: '\tcasgstatus(gp, _Gwaiting, _Grunnable)\n\tif trace.ok() {\n\t\ttrace.GoUnpark(gp, traceskip)\n',
        replacement: `\tcasgstatus(gp, _Gwaiting, _Grunnable)\n${when('eventGoReady(gp)')}\tif trace.ok() {\n\t\ttrace.GoUnpark(gp, traceskip)\n`,
        why: 'A goroutine is woken, and who wakes it runs.',
      },
      {
        anchor: '\tcasgstatus(gp, _Grunnable, _Grunning)\n\tgp.waitsince = 0\n',
        replacement: `\tcasgstatus(gp, _Grunnable, _Grunning)\n${when('eventGoRun(gp)')}\tgp.waitsince = 0\n`,
        why: 'A goroutine is about to run; the one before it does no more.',
      },
    ],
  },
  {
    file: 'runtime/select.go',
    edits: [
      {
        anchor: '\tgp.parkingOnChan.Store(true)\n\tgopark(selparkcommit, nil, waitReason, traceBlockSelect, 1)\n',
        replacement: `${when('eventGoSelect(scases, nsends)')}\tgp.parkingOnChan.Store(true)\n\tgopark(selparkcommit, nil, waitReason, traceBlockSelect, 1)\n`,
        why: 'All that it waits for, in the order of the source.',
      },
    ],
  },
  {
    file: 'runtime/mgc.go',
    edits: [
      {
        anchor: '\t\t\t\tsg.c.setUntraceable()\n',
        replacement: '\t\t\t\tsg.c.setUntraceable()\n\t\t\t\tsg.elem.setUntraceable()\n',
        why: 'What is sent may lie beside the channel in a closure, and would keep it reachable; the stack that waits leads to it, too.',
      },
    ],
  },
];
