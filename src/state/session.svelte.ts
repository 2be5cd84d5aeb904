/**
 * One program's way from text to end: build, run, stop.
 *
 * Everything that answers later is tied to the attempt that asked for it; once another attempt began, its answers
 * are dropped. So a run that is replaced can never write into its successor.
 */
import type { ExitStatus, RunEvent } from '../protocol/run.ts';
import type { BuildProgress } from '../protocol/toolchain.ts';
import { splitArgs } from './args.ts';
import { importsKey } from './imports-key.ts';
import { isBusy, phaseAfter, type Outcome, type Phase } from './outcome.ts';
import {
  isAbort,
  isToolchainFailure,
  type LoadPrebuilt,
  type RunHandle,
  type Runner,
  type Toolchain,
} from './ports.ts';
import { RunRecord, type FrameClock } from './run-record.svelte.ts';
import { placeDiagnostics, splitSource, type PlacedDiagnostic } from '../toolchain/source-files.ts';
import type { Source } from './source.svelte.ts';
import type { WarmUp } from './warm-up.svelte.ts';

/** A second press of Run within this time and on the same text is the same press. */
const DOUBLE_PRESS_MS = 500;

export interface SessionParts extends FrameClock {
  readonly source: Source;
  readonly toolchain: Toolchain;
  readonly warmUp: WarmUp;
  /** The sandbox, loaded when it is first needed. Rejects when it cannot be had. */
  readonly runner: () => Promise<Runner>;
  readonly loadPrebuilt: LoadPrebuilt;
  /** MiB, asked at each run. */
  readonly memoryMiB: () => number;
}

interface Attempt {
  readonly text: string;
  readonly startedAt: number;
  readonly abort: AbortController;
  handle: RunHandle | null;
}

export class Session {
  readonly #parts: SessionParts;
  #attempt: Attempt | null = null;
  #phase = $state<Phase>('loading');
  #progress = $state.raw<BuildProgress | null>(null);
  #outcome = $state.raw<Outcome | null>(null);
  #diagnostics = $state.raw<readonly PlacedDiagnostic[]>([]);
  #record = $state.raw<RunRecord | null>(null);
  #ready = $state(false);
  /** The arguments line as typed. */
  argsLine = $state('');

  readonly busy = $derived.by(() => this.#ready && isBusy(this.#phase));

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** What the build is doing, while it does. */
  get progress(): BuildProgress | null {
    return this.#progress;
  }

  get outcome(): Outcome | null {
    return this.#outcome;
  }

  get diagnostics(): readonly PlacedDiagnostic[] {
    return this.#diagnostics;
  }

  /** Output and measurements of the last program that started. */
  get record(): RunRecord | null {
    return this.#record;
  }

  /** The source is there: the user may run it. */
  open(): void {
    this.#ready = true;
    this.#setPhase('idle');
  }

  /** Builds and runs the source. While busy: starts afresh, unless nothing would differ. */
  run(): void {
    if (!this.#ready) return;
    const { source, now } = this.#parts;
    const current = this.#attempt;
    if (current !== null && current.text === source.text) {
      const building = current.handle === null;
      if (building || now() - current.startedAt < DOUBLE_PRESS_MS) return;
    }
    this.#abandon();
    const attempt: Attempt = {
      text: source.text,
      startedAt: now(),
      abort: new AbortController(),
      handle: null,
    };
    this.#attempt = attempt;
    this.#outcome = null;
    this.#diagnostics = [];
    this.#setPhase('loading');
    void this.#perform(attempt).then((outcome) => {
      this.#finish(attempt, outcome);
    });
  }

  /** Another program is open: what the last one did is history. */
  reset(): void {
    this.#abandon();
    this.#outcome = null;
    this.#diagnostics = [];
    this.#record = null;
    this.#setPhase(this.#ready ? 'idle' : 'loading');
  }

  /** Ends whatever is under way. */
  stop(): void {
    const attempt = this.#attempt;
    if (attempt === null) return;
    if (attempt.handle !== null) {
      attempt.handle.stop();
      return;
    }
    this.#abandon();
    this.#parts.warmUp.note('cold', null);
    this.#outcome = { kind: 'cancelled' };
    this.#setPhase('stopped');
  }

  /** Forgets the current attempt: whatever it says from now on is dropped. */
  #abandon(): void {
    const attempt = this.#attempt;
    this.#attempt = null;
    attempt?.abort.abort();
    attempt?.handle?.stop();
  }

  async #perform(attempt: Attempt): Promise<Outcome> {
    const args = splitArgs(this.argsLine);
    if (!args.ok) return { kind: 'bad-args' };
    try {
      const program = (await this.#loadPrebuilt(attempt)) ?? (await this.#build(attempt));
      if (!(program instanceof ArrayBuffer)) return program;
      if (this.#attempt !== attempt) return { kind: 'cancelled' };
      return await this.#execute(attempt, program, args.args);
    } catch (error) {
      if (isAbort(error)) return { kind: 'cancelled' };
      if (isToolchainFailure(error)) return { kind: 'asset', problem: error.problem };
      return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #loadPrebuilt(attempt: Attempt): Promise<ArrayBuffer | null> {
    const example = this.#parts.source.untouchedExample;
    return example === null ? null : this.#parts.loadPrebuilt(example.slug, attempt.text);
  }

  async #build(attempt: Attempt): Promise<ArrayBuffer | Outcome> {
    const { toolchain, warmUp } = this.#parts;
    const files = splitSource(attempt.text);
    const result = await toolchain.build(
      files.map(({ name, text }) => ({ name, text })),
      {
        signal: attempt.abort.signal,
        onProgress: (progress) => {
          if (this.#attempt === attempt) this.#showProgress(progress);
        },
      },
    );
    if (this.#attempt !== attempt) return { kind: 'cancelled' };
    warmUp.note('ready', result.ok ? importsKey(attempt.text) : null);
    if (result.ok) return result.program;
    this.#diagnostics = placeDiagnostics(result.diagnostics, files);
    return { kind: 'diagnostics', count: result.diagnostics.length };
  }

  async #execute(attempt: Attempt, program: ArrayBuffer, args: readonly string[]): Promise<Outcome> {
    const { memoryMiB } = this.#parts;
    const runner = await this.#parts.runner();
    if (this.#attempt !== attempt) return { kind: 'cancelled' };
    const record = new RunRecord(this.#parts);
    const limitMiB = memoryMiB();
    const accept = (event: RunEvent): void => {
      if (this.#attempt === attempt) record.accept(event);
    };
    this.#record = record;
    attempt.handle = runner.run(
      {
        program,
        args,
        env: {},
        stdin: new Uint8Array(),
        files: [],
        memoryMiB: limitMiB,
        observe: 'live',
      },
      accept,
    );
    this.#setPhase('running');
    let status: ExitStatus | null = null;
    try {
      status = await attempt.handle.done;
      return { kind: 'exit', status, limitMiB };
    } finally {
      record.close(status);
      runner.warm();
    }
  }

  #finish(attempt: Attempt, outcome: Outcome): void {
    if (this.#attempt !== attempt) return;
    this.#attempt = null;
    this.#outcome = outcome;
    this.#setPhase(phaseAfter(outcome));
  }

  #showProgress(progress: BuildProgress): void {
    this.#setPhase(
      progress.kind === 'download' ? 'loading' : progress.kind === 'compile' ? 'compiling' : 'linking',
    );
    this.#progress = progress;
  }

  #setPhase(phase: Phase): void {
    this.#phase = phase;
    this.#progress = null;
  }
}
