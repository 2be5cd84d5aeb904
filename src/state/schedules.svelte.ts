/** The open program under many schedules: builds it, explores in the background, gathers outcomes. */
import { Outcomes } from '../model/explore/outcomes.ts';
import type { Outcome } from '../protocol/explore.ts';
import { dataFiles } from '../toolchain/data-files.ts';
import { splitSource } from '../toolchain/source-files.ts';
import { Exploration, type StartExplorer } from '../workers/explore/exploration.ts';
import { isAbort, isToolchainFailure, type LoadPrebuilt, type Toolchain } from './ports.ts';
import { optionProblems, runOptions } from './run-options.ts';
import type { RunLimits } from './run-limits.ts';
import type { Source } from './source.svelte.ts';
import { openStdin, type StdinFile } from './stdin-source.ts';

/** A schedule of a page's program may take so long, ms. */
const LIMIT_MS = 5000;
/** The page, the compiler and the reader's other work want a processor too. */
const MAX_WORKERS = 2;

export type ExplorePhase = 'idle' | 'building' | 'running' | 'done' | 'stopped' | 'failed';

/** Why there are no outcomes. `diagnostics` and `options`: Run says what is wrong. */
export type ExploreFailure =
  | { readonly kind: 'diagnostics' | 'options' | 'toolchain' }
  | { readonly kind: 'broken'; readonly detail: string };

export interface SchedulesParts {
  readonly source: Source;
  readonly toolchain: Toolchain;
  readonly loadPrebuilt: LoadPrebuilt;
  /** Loaded when it is first needed. */
  readonly loadExplorer: () => Promise<StartExplorer>;
  readonly limits: () => Pick<RunLimits, 'memoryMiB'>;
  /** What `stdin: 'file'` gives. */
  readonly stdinFile: () => StdinFile | null;
  readonly onFrame: (callback: () => void) => void;
}

interface Attempt {
  readonly abort: AbortController;
  exploration: Exploration | null;
}

export class Schedules {
  readonly #parts: SchedulesParts;
  #phase = $state<ExplorePhase>('idle');
  #failure = $state.raw<ExploreFailure | null>(null);
  #outcomes = $state.raw<readonly Outcome[]>([]);
  #tried = $state(0);
  #asked = $state(0);
  #text = $state.raw<string | null>(null);
  /** What is under way; another one makes its answers stale. */
  #attempt: Attempt | null = null;

  #awaitsFrame = false;

  readonly busy = $derived.by(() => this.#phase === 'building' || this.#phase === 'running');

  constructor(parts: SchedulesParts) {
    this.#parts = parts;
  }

  get phase(): ExplorePhase {
    return this.#phase;
  }

  get failure(): ExploreFailure | null {
    return this.#failure;
  }

  /** The commonest first. */
  get outcomes(): readonly Outcome[] {
    return this.#outcomes;
  }

  /** Schedules that have been run, of {@link asked}. */
  get tried(): number {
    return this.#tried;
  }

  get asked(): number {
    return this.#asked;
  }

  /** The text that the outcomes are of; null: none yet. */
  get text(): string | null {
    return this.#text;
  }

  /** Begins; what was under way or found before goes. */
  start(count: number): void {
    this.#abandon();
    const attempt: Attempt = { abort: new AbortController(), exploration: null };
    this.#attempt = attempt;
    this.#failure = null;
    this.#outcomes = [];
    this.#tried = 0;
    this.#asked = count;
    this.#text = this.#parts.source.text;
    this.#phase = 'building';
    void this.#perform(attempt, count).then(
      (phase) => this.#finish(attempt, phase),
      (error: unknown) => this.#fail(attempt, error),
    );
  }

  /** Ends what is under way; what has been found stays. */
  stop(): void {
    if (!this.busy) return;
    this.#abandon();
    this.#phase = 'stopped';
  }

  #abandon(): void {
    const attempt = this.#attempt;
    this.#attempt = null;
    attempt?.abort.abort();
    attempt?.exploration?.stop();
  }

  async #perform(attempt: Attempt, count: number): Promise<ExplorePhase> {
    const { source, loadExplorer, limits, stdinFile } = this.#parts;
    const { text, settings } = source;
    const stdin = await openStdin(settings, stdinFile());
    if (optionProblems(settings).length > 0 || !stdin.ok) return this.#refuse(attempt, { kind: 'options' });
    const program = await this.#link(text, attempt.abort.signal);
    if (program === null) return this.#refuse(attempt, { kind: 'diagnostics' });
    const start = await loadExplorer();
    if (this.#attempt !== attempt) return 'stopped';
    const { args, env } = runOptions(settings);
    const outcomes = new Outcomes();
    this.#phase = 'running';
    attempt.exploration = new Exploration({
      start,
      program: {
        program,
        args,
        env,
        stdin: stdin.stdin.bytes,
        files: dataFiles(splitSource(text)),
        memoryMiB: limits().memoryMiB,
        limitMs: LIMIT_MS,
      },
      first: 0,
      count,
      workers: Math.min(MAX_WORKERS, navigator.hardwareConcurrency || 1),
      onResult: (result) => {
        outcomes.add(result);
        this.#showSoon(attempt, outcomes);
      },
    });
    const end = await attempt.exploration.done;
    this.#show(attempt, outcomes);
    return end === 'explored' ? 'done' : 'stopped';
  }

  /** null: it does not compile. */
  async #link(text: string, signal: AbortSignal): Promise<ArrayBuffer | null> {
    const { source, toolchain, loadPrebuilt } = this.#parts;
    const example = source.untouchedExample;
    const prebuilt = example === null ? null : await loadPrebuilt(example.slug, text);
    if (prebuilt !== null) return prebuilt.program;
    const files = splitSource(text).map(({ name, text: content }) => ({ name, text: content }));
    const result = await toolchain.build(files, { signal });
    return result.ok ? result.program : null;
  }

  #refuse(attempt: Attempt, failure: ExploreFailure): ExplorePhase {
    if (this.#attempt === attempt) this.#failure = failure;
    return 'failed';
  }

  /** Hundreds of schedules a second are shown once a frame. */
  #showSoon(attempt: Attempt, outcomes: Outcomes): void {
    if (this.#awaitsFrame) return;
    this.#awaitsFrame = true;
    this.#parts.onFrame(() => {
      this.#awaitsFrame = false;
      this.#show(attempt, outcomes);
    });
  }

  #show(attempt: Attempt, outcomes: Outcomes): void {
    if (this.#attempt !== attempt) return;
    this.#tried = outcomes.total;
    this.#outcomes = outcomes.list();
  }

  #finish(attempt: Attempt, phase: ExplorePhase): void {
    if (this.#attempt !== attempt) return;
    this.#attempt = null;
    this.#phase = phase;
  }

  #fail(attempt: Attempt, error: unknown): void {
    if (this.#attempt !== attempt || isAbort(error)) return;
    this.#attempt = null;
    this.#failure = isToolchainFailure(error)
      ? { kind: 'toolchain' }
      : { kind: 'broken', detail: error instanceof Error ? error.message : String(error) };
    this.#phase = 'failed';
  }
}
