import type { FilePatch } from './patch.ts';

const when = (hook: string, indent = '\t'): string =>
  `${indent}if obsLevel != 0 {\n${indent}\t${hook}\n${indent}}\n`;

const taken = (indent: string): string =>
  `${indent}if LocksOn && !lockNoted(uintptr(unsafe.Pointer(m)), sys.GetCallerSP(), lockRunner) {\n${indent}\truntime_lockTaken(unsafe.Pointer(m))\n${indent}}\n`;

const shared = (indent: string): string =>
  `${indent}if isync.LocksOn {\n${indent}\tisync.LockShared(unsafe.Pointer(rw), sys.GetCallerSP())\n${indent}}\n`;

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
        anchor:
          '\tcasgstatus(gp, _Gwaiting, _Grunnable)\n\tif trace.ok() {\n\t\ttrace.GoUnpark(gp, traceskip)\n',
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
    file: 'runtime/coro.go',
    edits: [
      {
        anchor: '\t// Emit the trace event after getting gnext but before changing curg.\n',
        replacement: `${when('eventGoSwitch(gp, gnext)')}\t// Emit the trace event after getting gnext but before changing curg.\n`,
        why: 'iter.Pull: neither the scheduler nor gopark takes part.',
      },
    ],
  },
  {
    file: 'runtime/select.go',
    edits: [
      {
        anchor:
          '\tgp.parkingOnChan.Store(true)\n\tgopark(selparkcommit, nil, waitReason, traceBlockSelect, 1)\n',
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
  {
    file: 'internal/sync/mutex.go',
    edits: [
      {
        anchor: '\t"internal/race"\n',
        replacement: '\t"internal/race"\n\t"internal/runtime/sys"\n',
        why: 'For the caller’s stack pointer.',
      },
      {
        anchor:
          '\tif atomic.CompareAndSwapInt32(&m.state, 0, mutexLocked) {\n\t\tif race.Enabled {\n\t\t\trace.Acquire(unsafe.Pointer(m))\n\t\t}\n\t\treturn\n',
        replacement: `\tif atomic.CompareAndSwapInt32(&m.state, 0, mutexLocked) {\n${taken('\t\t')}\t\tif race.Enabled {\n\t\t\trace.Acquire(unsafe.Pointer(m))\n\t\t}\n\t\treturn\n`,
        why: 'The goroutine has the lock at once.',
      },
      {
        anchor: '\tif race.Enabled {\n\t\trace.Acquire(unsafe.Pointer(m))\n\t}\n}\n\n// Unlock unlocks m.\n',
        replacement:
          '\tif LocksOn {\n\t\truntime_lockTaken(unsafe.Pointer(m))\n\t}\n\tif race.Enabled {\n\t\trace.Acquire(unsafe.Pointer(m))\n\t}\n}\n\n// Unlock unlocks m.\n',
        why: 'The goroutine has waited for the lock, and has it.',
      },
      {
        anchor: '\tif race.Enabled {\n\t\trace.Acquire(unsafe.Pointer(m))\n\t}\n\treturn true\n',
        replacement: `${taken('\t')}\tif race.Enabled {\n\t\trace.Acquire(unsafe.Pointer(m))\n\t}\n\treturn true\n`,
        why: 'TryLock takes it, too.',
      },
      {
        anchor: '\tnew := atomic.AddInt32(&m.state, -mutexLocked)\n\tif new != 0 {\n',
        replacement:
          '\tif LocksOn && !releaseNoted(uintptr(unsafe.Pointer(m)), lockRunner) {\n\t\truntime_lockReleased(unsafe.Pointer(m))\n\t}\n\tnew := atomic.AddInt32(&m.state, -mutexLocked)\n\tif new != 0 {\n',
        why: 'Whoever held it does no more.',
      },
    ],
  },
  {
    file: 'sync/rwmutex.go',
    edits: [
      {
        anchor: '\t"internal/race"\n',
        replacement: '\t"internal/race"\n\t"internal/runtime/sys"\n\tisync "internal/sync"\n',
        why: 'It notes who holds which lock.',
      },
      {
        anchor:
          '\tif race.Enabled {\n\t\trace.Enable()\n\t\trace.Acquire(unsafe.Pointer(&rw.readerSem))\n\t}\n}\n\n// TryRLock',
        replacement: `${shared('\t')}\tif race.Enabled {\n\t\trace.Enable()\n\t\trace.Acquire(unsafe.Pointer(&rw.readerSem))\n\t}\n}\n\n// TryRLock`,
        why: 'One more reader. A writer holds the mutex in it.',
      },
      {
        anchor: '\t\tif rw.readerCount.CompareAndSwap(c, c+1) {\n',
        replacement: `\t\tif rw.readerCount.CompareAndSwap(c, c+1) {\n${shared('\t\t\t')}`,
        why: 'TryRLock takes it, too.',
      },
      {
        anchor: '\tif r := rw.readerCount.Add(-1); r < 0 {\n',
        replacement:
          '\tif isync.LocksOn {\n\t\tisync.LockSharedReleased(unsafe.Pointer(rw))\n\t}\n\tif r := rw.readerCount.Add(-1); r < 0 {\n',
        why: 'One reader less.',
      },
    ],
  },
];
