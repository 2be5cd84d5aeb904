/** `heapscope run`: builds a program, runs it in a thread, writes the report. */
import { writeFile } from 'node:fs/promises';
import { buildReport, RunModel } from '../model/index.ts';
import { formatTxtar } from '../base/txtar.ts';
import { HeapSession } from '../model/heap/heap-session.ts';
import { RunCopies } from '../model/run-copies.ts';
import { reportFile } from '../protocol/saved-report.ts';
import type { Report } from '../protocol/report.ts';
import type { SourceFile } from '../protocol/toolchain.ts';
import type { ClockKind, RunRequest } from '../protocol/run.ts';
import { formatLikeGo } from '../toolchain/diagnostics.ts';
import { openNodeToolchain } from './node-toolchain.ts';
import type { RunOptions } from './options.ts';
import { openInput } from './program-input.ts';
import { runInThread } from './program-thread.ts';
import { loadSources } from './sources.ts';

/** Exit codes of the command itself; a program's own codes are passed on. */
const COMPILE_ERROR = 2;
const FAILED_ON_VERDICT = 3;
const CANNOT_START = 125;

/** Of each stream no more than this is put into a report. */
const MAX_KEPT_BYTES = 256 << 20;

/** Variables that change how a Go program behaves, and little else: all of them must fit into 8 KiB. */
const PASSED_ON = ['GODEBUG', 'GOGC', 'GOMEMLIMIT', 'GOTRACEBACK', 'TZ', 'LANG'] as const;

export interface Installation {
  /** The folder with the toolchain's files. */
  readonly toolchain: string;
  /** The bundled run-thread.ts. */
  readonly runThread: URL;
}

/** @returns the exit code */
export async function runCommand(options: RunOptions, installation: Installation): Promise<number> {
  const sources = await loadSources(options.source);
  if (!sources.ok) return compileError(formatLikeGo(sources.diagnostics));
  const input = await openInput(options.stdin, options.clock);
  const toolchain = await openNodeToolchain(installation.toolchain);
  const built = await toolchain.build(sources.files, () => undefined);
  if (!built.ok) return compileError(formatLikeGo(built.diagnostics));

  const model = new RunModel();
  const heap = options.observe === 'objects' ? new HeapSession({ symbols: built.symbols }) : null;
  const { reportFile: reportPath } = options;
  const copies =
    reportPath === null ? null : new RunCopies({ observer: MAX_KEPT_BYTES, heap: MAX_KEPT_BYTES });
  const request: RunRequest = {
    id: 1,
    program: built.program,
    args: options.args,
    env: { ...environment(options.clock), ...options.env },
    stdin: input.bytes,
    stdinOpen: input.isOpen,
    clock: options.clock,
    speed: 'instant',
    seed: options.seed,
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
      model.push(bytes);
    },
    onHeap: (bytes) => {
      copies?.heap.add(bytes);
      heap?.push(bytes);
    },
  });
  if (!outcome.ok) {
    process.stderr.write(`heapscope: ${outcome.message}\n`);
    return CANNOT_START;
  }
  const { status } = outcome;
  model.end(status);
  heap?.end();
  if (status.kind === 'crashed')
    process.stderr.write(`heapscope: the program crashed: ${status.detail ?? ''}\n`);
  if (reportPath === null && options.failOn === null) return status.code;
  const report = buildReport(model, status, {
    goVersion: toolchain.manifest.go,
    observe: options.observe,
    clock: options.clock,
    ...(heap === null ? {} : { heap: heap.report() }),
  });
  if (reportPath !== null) {
    const parts = copies?.saved(built.symbols, textOf(sources.files)) ?? null;
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

function compileError(text: string): number {
  process.stderr.write(`${text}\n`);
  return COMPILE_ERROR;
}

/** On the virtual clock the local time is UTC everywhere, so that a run repeats on another machine too. */
function environment(clock: ClockKind): Record<string, string> {
  const set = PASSED_ON.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(
    set.filter(
      (entry): entry is [(typeof PASSED_ON)[number], string] =>
        entry[1] !== undefined && !(clock === 'virtual' && entry[0] === 'TZ'),
    ),
  );
}
