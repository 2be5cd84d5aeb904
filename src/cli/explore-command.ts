/** `heapscope run --explore N`: builds a program, runs it under many schedules, tells what became of them. */
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { buildExploreReport } from '../model/explore/report.ts';
import { isFailure } from '../model/explore/failure.ts';
import { Outcomes } from '../model/explore/outcomes.ts';
import type { ExploreEvent } from '../protocol/explore.ts';
import { Exploration, type StartExplorer } from '../workers/explore/exploration.ts';
import { buildSource, COMPILE_ERROR } from './build-source.ts';
import { passedOn } from './environment.ts';
import { outcomeTable } from './outcome-table.ts';
import type { RunOptions } from './options.ts';
import { openInput } from './program-input.ts';
import { CANNOT_START, FAILED_ON_VERDICT, type Installation } from './run-command.ts';

/** More threads would fight for memory bandwidth and not be faster. */
const MAX_THREADS = 2;
/** How long a schedule may take when nothing else is said, s. */
const DEFAULT_LIMIT_SECONDS = 10;

/** @returns the exit code */
export async function exploreCommand(
  options: RunOptions,
  count: number,
  installation: Installation,
): Promise<number> {
  const program = await buildSource(options.source, installation.toolchain);
  if (!program.ok) return COMPILE_ERROR;
  const { sources, built, toolchain } = program;
  const input = await openInput(options.stdin, 'virtual');
  const outcomes = new Outcomes();
  const exploration = new Exploration({
    start: startThread(installation.exploreThread),
    program: {
      program: built.program,
      args: options.args,
      env: { ...passedOn('virtual'), ...options.env },
      stdin: input.bytes,
      files: sources.data,
      memoryMiB: options.memoryMiB,
      limitMs: (options.timeoutSeconds ?? DEFAULT_LIMIT_SECONDS) * 1000,
    },
    first: options.seed ?? 0,
    count,
    workers: Math.min(MAX_THREADS, availableParallelism()),
    onResult: (result) => outcomes.add(result),
  });
  const interrupt = (): void => exploration.stop();
  process.once('SIGINT', interrupt);
  try {
    await exploration.done;
  } catch (error) {
    process.stderr.write(`heapscope: ${error instanceof Error ? error.message : String(error)}\n`);
    return CANNOT_START;
  } finally {
    process.removeListener('SIGINT', interrupt);
  }
  process.stderr.write(outcomeTable(outcomes, count, options.failOn));
  if (options.reportFile !== null) {
    const report = buildExploreReport(outcomes, {
      goVersion: toolchain.manifest.go,
      first: options.seed ?? 0,
    });
    await writeFile(options.reportFile, `${JSON.stringify(report, null, 1)}\n`);
  }
  const { failOn } = options;
  const failed = failOn !== null && outcomes.list().some((outcome) => isFailure(outcome, failOn));
  return failed ? FAILED_ON_VERDICT : 0;
}

function startThread(script: URL): StartExplorer {
  return (request, onEvent, onFailure) => {
    const thread = new Worker(script, { workerData: request, transferList: [request.program] });
    thread.on('message', (event: ExploreEvent) => onEvent(event));
    thread.on('error', (error) => onFailure(error.message));
    return { dispose: () => void thread.terminate() };
  };
}
