/** `heapscope run`: builds a program, runs it in a thread, writes the report. */
import { readFile, writeFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { buildReport, RunModel } from '../model/index.ts';
import type { ExitStatus, RunEvent, RunRequest } from '../protocol/run.ts';
import { formatLikeGo } from '../toolchain/diagnostics.ts';
import { openNodeToolchain } from './node-toolchain.ts';
import type { RunOptions } from './options.ts';
import { loadSources, readStandardInput } from './sources.ts';

/** Exit codes of the command itself; a program's own codes are passed on. */
const COMPILE_ERROR = 2;
const TIMED_OUT = 124;
const CANNOT_START = 125;

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
  const stdin = await readInput(options.stdinFile);
  const toolchain = await openNodeToolchain(installation.toolchain);
  const built = await toolchain.build(sources.files, () => undefined);
  if (!built.ok) return compileError(formatLikeGo(built.diagnostics));

  const model = new RunModel();
  const request: RunRequest = {
    id: 1,
    program: built.program,
    args: options.args,
    env: environment(),
    stdin,
    files: sources.data,
    memoryMiB: options.memoryMiB,
    observe: options.observe,
  };
  const outcome = await runInThread(request, installation.runThread, options.timeoutSeconds, model);
  if (!outcome.ok) {
    process.stderr.write(`heapscope: ${outcome.message}\n`);
    return CANNOT_START;
  }
  const { status } = outcome;
  model.end(status);
  if (status.kind === 'crashed')
    process.stderr.write(`heapscope: the program crashed: ${status.detail ?? ''}\n`);
  if (options.reportFile !== null) {
    const report = buildReport(model, status, {
      goVersion: toolchain.manifest.go,
      observe: options.observe,
      clock: 'real',
    });
    await writeFile(options.reportFile, `${JSON.stringify(report, null, 1)}\n`);
  }
  return status.code;
}

function compileError(text: string): number {
  process.stderr.write(`${text}\n`);
  return COMPILE_ERROR;
}

async function readInput(file: string | null): Promise<Uint8Array> {
  if (file === null) return new Uint8Array(0);
  return file === '-' ? readStandardInput() : readFile(file);
}

function environment(): Record<string, string> {
  const set = PASSED_ON.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(
    set.filter((entry): entry is [(typeof PASSED_ON)[number], string] => entry[1] !== undefined),
  );
}

type Outcome =
  { readonly ok: true; readonly status: ExitStatus } | { readonly ok: false; readonly message: string };

function runInThread(
  request: RunRequest,
  script: URL,
  timeoutSeconds: number | null,
  model: RunModel,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const started = performance.now();
    const thread = new Worker(script, { workerData: request, transferList: [request.program] });
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer);
      void thread.terminate().then(() => resolve(outcome));
    };
    const timer =
      timeoutSeconds === null
        ? undefined
        : setTimeout(() => {
            process.stderr.write(`heapscope: stopped after ${timeoutSeconds} s\n`);
            const wallMs = performance.now() - started;
            finish({ ok: true, status: { kind: 'stopped', code: TIMED_OUT, memoryBytes: 0, wallMs } });
          }, timeoutSeconds * 1000);
    thread.on('message', (event: RunEvent) => {
      if (event.kind === 'observe') model.push(event.bytes);
      else if (event.kind === 'exit') finish({ ok: true, status: event.status });
      else if (event.kind === 'failed') finish({ ok: false, message: event.message });
    });
    thread.on('error', (error) => finish({ ok: false, message: error.message }));
  });
}
