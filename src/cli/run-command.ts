/** `heapscope run`: builds a program, runs it in a thread, writes the report. */
import { writeFile } from 'node:fs/promises';
import { formatTxtar } from '../base/txtar.ts';
import { RunCopies } from '../model/run-copies.ts';
import { reportFile } from '../protocol/saved-report.ts';
import type { Report } from '../protocol/report.ts';
import type { SourceFile } from '../protocol/toolchain.ts';
import type { RunRequest } from '../protocol/run.ts';
import { buildSource, COMPILE_ERROR } from './build-source.ts';
import { passedOn } from './environment.ts';
import { Observation } from './observation.ts';
import type { RunOptions } from './options.ts';
import { openInput } from './program-input.ts';
import { runInThread } from './program-thread.ts';

/** Exit codes of the command itself; a program's own codes are passed on. */
export const FAILED_ON_VERDICT = 3;
export const CANNOT_START = 125;

/** Of each stream no more than this is put into a report. */
const MAX_KEPT_BYTES = 256 << 20;

export interface Installation {
  /** The folder with the toolchain's files. */
  readonly toolchain: string;
  /** The bundled run-thread.ts. */
  readonly runThread: URL;
  /** The bundled explore-thread.ts. */
  readonly exploreThread: URL;
}

/** @returns the exit code */
export async function runCommand(options: RunOptions, installation: Installation): Promise<number> {
  const program = await buildSource(options.source, installation.toolchain);
  if (!program.ok) return COMPILE_ERROR;
  const { sources, built, toolchain } = program;
  const input = await openInput(options.stdin, options.clock);

  const { reportFile: reportPath, observe, clock } = options;
  const isReported = reportPath !== null || options.failOn !== null;
  const observation = new Observation({
    ...{ observe, clock, symbols: built.symbols, goVersion: toolchain.manifest.go },
    withGoroutines: isReported,
  });
  const copies =
    reportPath === null
      ? null
      : new RunCopies({ observer: MAX_KEPT_BYTES, heap: MAX_KEPT_BYTES, goroutines: MAX_KEPT_BYTES });
  const request: RunRequest = {
    id: 1,
    program: built.program,
    args: options.args,
    env: { ...passedOn(options.clock), ...options.env },
    stdin: input.bytes,
    stdinOpen: input.isOpen,
    clock: options.clock,
    speed: 'instant',
    seed: options.seed,
    schedule: options.schedule,
    files: sources.data,
    memoryMiB: options.memoryMiB,
    observe: options.observe,
    snapshotsAtGC: options.snapshotsAtGC,
  };
  const outcome = await runInThread(request, {
    script: installation.runThread,
    timeoutSeconds: options.timeoutSeconds,
    onRecords: (bytes) => {
      copies?.observer.add(bytes);
      observation.addRecords(bytes);
    },
    onHeap: (bytes) => {
      copies?.heap.add(bytes);
      observation.addHeap(bytes);
    },
    onGoroutines: (bytes) => {
      copies?.goroutines.add(bytes);
      observation.addGoroutines(bytes);
    },
  });
  if (!outcome.ok) {
    process.stderr.write(`heapscope: ${outcome.message}\n`);
    return CANNOT_START;
  }
  const { status } = outcome;
  observation.end(status);
  if (status.kind === 'crashed')
    process.stderr.write(`heapscope: the program crashed: ${status.detail ?? ''}\n`);
  if (!isReported) return status.code;
  const report = observation.report(status);
  if (reportPath !== null) {
    const parts = copies?.saved(built.symbols, textOf(sources.files)) ?? null;
    const left =
      parts === null
        ? 'what its pictures are made of'
        : parts.goroutines === null
          ? 'the goroutine stream'
          : null;
    if (left !== null)
      process.stderr.write(`heapscope: ${reportPath}: saved without ${left}, which is too long\n`);
    await writeFile(reportPath, `${JSON.stringify(await reportFile(report, parts), null, 1)}\n`);
  }
  const failed = failedVerdicts(report, options.failOn);
  return failed && status.code === 0 ? FAILED_ON_VERDICT : status.code;
}

/** As one text, several files as a txtar archive. */
function textOf(files: readonly SourceFile[]): string {
  const [first] = files;
  return files.length === 1 && first !== undefined ? first.text : formatTxtar({ comment: '', files });
}

/** Says which verdicts are of the class that fails a run, or of a surer one, and whether there are any. */
function failedVerdicts({ verdicts }: Report, failOn: RunOptions['failOn']): boolean {
  if (failOn === null) return false;
  const failing = verdicts.filter(({ class: own }) => failOn === 'suspected' || own === 'proven');
  for (const verdict of failing) process.stderr.write(`heapscope: ${verdict.class}: ${verdict.message}\n`);
  return failing.length > 0;
}
