/**
 * One program's way from text to end: build, run, stop.
 *
 * Everything that answers later is tied to the attempt that asked for it; once another attempt began, its answers
 * are dropped. So a run that is replaced can never write into its successor.
 */
import type { ExitStatus, RunEvent } from '../protocol/run.ts';
import type { BuildProgress } from '../protocol/toolchain.ts';
import type { OpenGoroutines } from './goroutine-port.ts';
import type { OpenHeap } from './heap-port.ts';
import { importsKey } from './imports-key.ts';
import { isBusy, phaseAfter, type Outcome, type Phase } from './outcome.ts';
import {
  isAbort,
  isToolchainFailure,
  type LinkedProgram,
  type LoadPrebuilt,
  type RunHandle,
  type Runner,
  type Toolchain,
} from './ports.ts';
import { optionProblems, runOptions } from './run-options.ts';
import type { RunLimits } from './run-limits.ts';
import type { FrameClock, RunRecord } from './run-record.svelte.ts';
import type { RunSettings } from './run-settings.ts';
import type { recordOf } from './saved-run.ts';
import { openStdin, type Stdin, type StdinFile } from './stdin-source.ts';
import { dataFiles } from '../toolchain/data-files.ts';
import {
  placeDiagnostics,
  splitSource,
  type PlacedDiagnostic,
  type PlacedFile,
} from '../toolchain/source-files.ts';
import type { Source } from './source.svelte.ts';
import { TimeLimit } from './time-limit.ts';
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
  readonly openHeap: OpenHeap;
  readonly openGoroutines: OpenGoroutines;
  /** Asked at each run. */
  readonly limits: () => RunLimits;
  /** A run is asked for. */
  readonly onStart: () => void;
  /** The last run ended so, or there was none. */
  readonly onEnd: (outcome: Outcome) => void;
}

interface Attempt {
  readonly text: string;
  /** What `text` stands for. */
  readonly files: readonly PlacedFile[];
  readonly settings: RunSettings;
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
  /** What `stdin: 'file'` gives; a page cannot keep it over a reload. */
  stdinFile = $state.raw<StdinFile | null>(null);

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
    if (current !== null && current.text === source.text && current.settings === source.settings) {
      const building = current.handle === null;
      if (building || now() - current.startedAt < DOUBLE_PRESS_MS) return;
    }
    this.#abandon();
    const attempt: Attempt = {
      text: source.text,
      files: splitSource(source.text),
      settings: source.settings,
      startedAt: now(),
      abort: new AbortController(),
      handle: null,
    };
    this.#attempt = attempt;
    this.#outcome = null;
    this.#diagnostics = [];
    this.#setPhase('loading');
    this.#parts.onStart();
    void this.#perform(attempt).then((outcome) => {
      this.#finish(attempt, outcome);
    });
  }

  /** Another program is open: what the last one did is history. */
  reset(): void {
    this.#abandon();
    this.#outcome = null;
    this.#diagnostics = [];
    this.#show(null);
    this.stdinFile = null;
    this.#setPhase(this.#ready ? 'idle' : 'loading');
  }

  /** Shows a run that was saved, as its figures come; what is under way ends. */
  async showSaved({ record, fill }: ReturnType<typeof recordOf>): Promise<void> {
    this.reset();
    this.#show(record);
    await fill(() => this.#record === record);
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
    const [problem] = optionProblems(attempt.settings);
    if (problem !== undefined) return { kind: 'bad-options', problem };
    try {
      const stdin = await openStdin(attempt.settings, this.stdinFile);
      if (!stdin.ok) return { kind: 'bad-options', problem: stdin.problem };
      const program = (await this.#loadPrebuilt(attempt)) ?? (await this.#build(attempt));
      if (!('program' in program)) return program;
      if (this.#attempt !== attempt) return { kind: 'cancelled' };
      return await this.#execute(attempt, program, stdin.stdin);
    } catch (error) {
      if (isAbort(error)) return { kind: 'cancelled' };
      if (isToolchainFailure(error)) return { kind: 'asset', problem: error.problem };
      return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #loadPrebuilt(attempt: Attempt): Promise<LinkedProgram | null> {
    const example = this.#parts.source.untouchedExample;
    return example === null ? null : this.#parts.loadPrebuilt(example.slug, attempt.text);
  }

  async #build(attempt: Attempt): Promise<LinkedProgram | Outcome> {
    const { toolchain, warmUp } = this.#parts;
    const { files } = attempt;
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
    if (result.ok) return { program: result.program, symbols: () => Promise.resolve(result.symbols) };
    this.#diagnostics = placeDiagnostics(result.diagnostics, files);
    return { kind: 'diagnostics', count: result.diagnostics.length };
  }

  async #execute(attempt: Attempt, { program, symbols }: LinkedProgram, stdin: Stdin): Promise<Outcome> {
    const { memoryMiB, timeLimitS, observe: wanted, snapshotsAtGC } = this.#parts.limits();
    const [runner, { RunCopies, RunGoroutines, RunHeap, RunRecord }] = await Promise.all([
      this.#parts.runner(),
      import('./run-parts.ts'),
    ]);
    if (this.#attempt !== attempt) return { kind: 'cancelled' };
    const options = runOptions(attempt.settings);
    // Which locks are taken decides a random schedule, and only an observed program tells.
    const observe = options.schedule === 'random' && wanted === 'off' ? 'live' : wanted;
    const heap = observe === 'objects' ? new RunHeap(this.#parts.openHeap, symbols) : null;
    const goroutines = observe === 'off' ? null : new RunGoroutines(this.#parts.openGoroutines);
    const record = new RunRecord(this.#parts, {
      clock: options.clock,
      heap,
      goroutines,
      source: attempt.text,
      observe,
      copies: new RunCopies(),
    });
    const limit = new TimeLimit(timeLimitS, () => attempt.handle?.stop());
    const accept = (event: RunEvent): void => {
      if (this.#attempt !== attempt) return;
      if (event.kind === 'started') limit.start();
      record.accept(event);
    };
    this.#show(record);
    const handle = runner.run(
      {
        ...options,
        program,
        stdin: stdin.bytes,
        stdinOpen: stdin.open,
        files: dataFiles(attempt.files),
        memoryMiB,
        observe,
        snapshotsAtGC,
      },
      accept,
    );
    attempt.handle = handle;
    record.attach(handle);
    this.#setPhase('running');
    let status: ExitStatus | null = null;
    try {
      status = await handle.done;
      const stoppedByLimit = status.kind === 'stopped' && limit.reached;
      return {
        kind: 'exit',
        status,
        limitMiB: memoryMiB,
        timeLimitS: stoppedByLimit ? timeLimitS : null,
        source: attempt.text,
      };
    } finally {
      limit.clear();
      record.close(status);
      runner.warm();
    }
  }

  #finish(attempt: Attempt, outcome: Outcome): void {
    if (this.#attempt !== attempt) return;
    this.#attempt = null;
    this.#outcome = outcome;
    this.#setPhase(phaseAfter(outcome));
    this.#parts.onEnd(outcome);
  }

  /** The run that is looked at from now on; the one before gives its memory back. */
  #show(record: RunRecord | null): void {
    this.#record?.dispose();
    this.#record = record;
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
