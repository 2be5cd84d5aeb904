/**
 * Many programs, built and run in one process: what measures the lessons (scripts/course/). Bundled beside the command line and
 * made of the same parts, so that what was measured is what the command line does.
 */
import type { ObserveLevel, SnapshotsAtGC } from '../protocol/observer.ts';
import type { Report } from '../protocol/report.ts';
import { STDOUT, type ClockKind } from '../protocol/run.ts';
import type { BuildResult } from '../protocol/toolchain.ts';
import { formatLikeGo } from '../toolchain/diagnostics.ts';
import type { Toolchain } from '../toolchain/toolchain.ts';
import { openNodeToolchain } from './node-toolchain.ts';
import { Observation } from './observation.ts';
import { DEFAULT_MEMORY_MIB } from './options.ts';
import { runInThread } from './program-thread.ts';
import { TextTail } from '../base/text-tail.ts';

/** How a program is run. */
export interface MeasureSettings {
  readonly clock: ClockKind;
  readonly observe: ObserveLevel;
  /** null: really random. */
  readonly seed: number | null;
  readonly snapshotsAtGC: SnapshotsAtGC;
  readonly memoryMiB?: number;
  readonly timeoutSeconds: number;
}

/** What a run left. */
export interface Measured {
  readonly report: Report;
  /** Standard output, of a long one the end. */
  readonly output: string;
}

export class Measurer {
  readonly #toolchain: Toolchain;
  readonly #runThread: URL;
  /** The toolchain builds in this thread, one program at a time. */
  #building: Promise<unknown> = Promise.resolve();

  private constructor(toolchain: Toolchain, runThread: URL) {
    this.#toolchain = toolchain;
    this.#runThread = runThread;
  }

  /** `runThread`: the bundled run-thread.ts. */
  static async open(toolchainFolder: string, runThread: URL): Promise<Measurer> {
    return new Measurer(await openNodeToolchain(toolchainFolder), runThread);
  }

  /** The program gets nothing of this process's environment and input. @throws Error when it does not build or start */
  async measure(source: string, settings: MeasureSettings): Promise<Measured> {
    const built = await this.#build(source);
    if (!built.ok) throw new Error(`it does not build:\n${formatLikeGo(built.diagnostics)}`);
    const { observe, clock, seed, snapshotsAtGC, memoryMiB = DEFAULT_MEMORY_MIB, timeoutSeconds } = settings;
    const observation = new Observation({
      ...{ observe, clock, symbols: built.symbols, goVersion: this.#toolchain.manifest.go },
      withGoroutines: true,
    });
    const output = new TextTail();
    const outcome = await runInThread(
      {
        ...{ id: 1, program: built.program, args: [], env: {}, files: [] },
        ...{ stdin: new Uint8Array(0), stdinOpen: false },
        ...{ clock, speed: 'instant', seed, schedule: 'usual', memoryMiB, observe, snapshotsAtGC },
      },
      {
        ...{ script: this.#runThread, timeoutSeconds },
        onRecords: (bytes) => observation.addRecords(bytes),
        onHeap: (bytes) => observation.addHeap(bytes),
        onGoroutines: (bytes) => observation.addGoroutines(bytes),
        onOutput: (stream, bytes) => {
          if (stream === STDOUT) output.add(bytes);
        },
      },
    );
    if (!outcome.ok) throw new Error(`it does not start: ${outcome.message}`);
    observation.end(outcome.status);
    return { report: observation.report(outcome.status), output: output.text() };
  }

  async #build(source: string): Promise<BuildResult> {
    const built = this.#building.then(() =>
      this.#toolchain.build([{ name: 'main.go', text: source }], () => undefined),
    );
    // The next one is built whatever came of this one, whose caller is told.
    this.#building = built.catch(() => undefined);
    return built;
  }
}
