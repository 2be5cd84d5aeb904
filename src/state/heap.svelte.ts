/**
 * The heap of one run: what came of the heap stream, which snapshot is looked at, and the one selection that all pictures,
 * tables and the editor share. The worker behind it starts with the first bytes and ends with {@link RunHeap.close}.
 */
import type { GoroutineId } from '../protocol/goroutine-views.ts';
import type { HeapReport } from '../model/heap/heap-session.ts';
import type {
  HeadlineView,
  HeapProblem,
  LineHeat,
  Selection,
  SnapshotId,
  SnapshotSummary,
} from '../protocol/heap-views.ts';
import { NO_SYMBOLS, type ProgramSymbols } from '../protocol/symbols.ts';
import { heapQueries } from '../workers/heap/heap-queries.ts';
import { isHeapWorkerGone, type HeapPort, type HeapQueries, type OpenHeap } from './heap-port.ts';

/**
 * Bytes sent to the worker and not taken yet; a program that makes more than this wait is cut off. Large enough for several
 * snapshots of ten million objects, small enough for a page.
 */
export const MAX_WAITING_BYTES = 1024 * 1024 * 1024;

/** Selections that can be gone back to. */
const MAX_TRAIL = 50;

/** Why nothing more is shown of the heap than there is. */
export type HeapFailure =
  /** The worker could not be started, or died. */
  | { readonly kind: 'worker'; readonly detail: string }
  /** The program made snapshots faster than they can be read. */
  | { readonly kind: 'flood' };

const aliveBytes = ({ bytes, garbageBytes }: SnapshotSummary): number => bytes - garbageBytes;

export class RunHeap {
  readonly #open: OpenHeap;
  #known: ProgramSymbols = NO_SYMBOLS;
  readonly #loadSymbols: () => Promise<ProgramSymbols>;
  #port: Promise<HeapPort> | null = null;
  #waitingBytes = 0;
  #closed = false;
  #snapshots = $state.raw<readonly SnapshotSummary[]>([]);
  #chosen = $state.raw<SnapshotId | null>(null);
  #selection = $state.raw<Selection | null>(null);
  #trail = $state.raw<readonly Selection[]>([]);
  #problem = $state.raw<HeapProblem | null>(null);
  #failure = $state.raw<HeapFailure | null>(null);
  #namesFailure = $state.raw<string | null>(null);
  #ended: Promise<void> | null = null;
  #asked = $state(false);
  #progress = $state.raw<{ readonly snapshot: SnapshotId; readonly fraction: number } | null>(null);
  #headline = $state.raw<HeadlineView | null>(null);
  #heat = $state.raw<readonly LineHeat[]>([]);

  /** ms since 1970, as close as can be told. */
  readonly startedMs = Date.now();
  /** Every question the worker can be asked. Rejects when there is no worker (any more). */
  readonly queries: HeapQueries;

  /** The one that is looked at: as chosen, else the newest that is held. */
  readonly current = $derived.by<SnapshotSummary | null>(() => {
    const held = this.#snapshots.filter((snapshot) => snapshot.held);
    return held.find(({ id }) => id === this.#chosen) ?? held.at(-1) ?? null;
  });

  /** A snapshot of more than twice as much, where {@link current} is the last one of the run; null: there is none. */
  readonly larger = $derived.by<SnapshotSummary | null>(() => {
    const { current } = this;
    if (current === null || current !== this.#snapshots.at(-1)) return null;
    const largest = this.#snapshots
      .filter(({ held }) => held)
      .reduce((most, one) => (aliveBytes(one) > aliveBytes(most) ? one : most), current);
    return aliveBytes(largest) > 2 * aliveBytes(current) ? largest : null;
  });

  /** @param loadSymbols called once, with the first bytes */
  constructor(open: OpenHeap, loadSymbols: () => Promise<ProgramSymbols>) {
    this.#open = open;
    this.#loadSymbols = loadSymbols;
    this.queries = heapQueries(async (method, args) => {
      const port = await this.#port;
      if (port === null) throw new Error('there is no snapshot');
      return (port[method] as (...given: readonly unknown[]) => Promise<unknown>)(...args);
    });
  }

  /** Snapshots so far, oldest first; also those of which only the summary is left. */
  get snapshots(): readonly SnapshotSummary[] {
    return this.#snapshots;
  }

  /** What is selected, everywhere at once; null: nothing. */
  get selection(): Selection | null {
    return this.#selection;
  }

  /** The stream could not be read further. What came before is there. */
  get problem(): HeapProblem | null {
    return this.#problem;
  }

  get failure(): HeapFailure | null {
    return this.#failure;
  }

  /** Why variables have no names: what is known of them could not be fetched. null: it could. */
  get namesFailure(): string | null {
    return this.#namesFailure;
  }

  /** What is known of the program's variables; nothing before the first bytes. */
  get symbols(): ProgramSymbols {
    return this.#known;
  }

  /** The user asked for a snapshot that is not there yet. */
  get asked(): boolean {
    return this.#asked;
  }

  /** Work that takes more than half a second; null: none. */
  get progress(): { readonly snapshot: SnapshotId; readonly fraction: number } | null {
    return this.#progress;
  }

  /** The one sentence about {@link current}; null: not known yet. */
  get headline(): HeadlineView | null {
    return this.#headline;
  }

  /** For the editor's gutter, of {@link current}. */
  get heat(): readonly LineHeat[] {
    return this.#heat;
  }

  /** Selects; null: nothing. What was selected before can be gone {@link back} to. */
  select(selection: Selection | null): void {
    if (this.#selection !== null) this.#trail = [...this.#trail, this.#selection].slice(-MAX_TRAIL);
    this.#selection = selection;
  }

  /** There is something to go {@link back} to. */
  get canGoBack(): boolean {
    return this.#trail.length > 0;
  }

  /** Selects what was selected before. */
  back(): void {
    this.#selection = this.#trail.at(-1) ?? null;
    this.#trail = this.#trail.slice(0, -1);
  }

  /** Looks at one snapshot; null: at the newest, also as more are taken. */
  choose(snapshot: SnapshotId | null): void {
    this.#chosen = snapshot;
    void this.#look();
  }

  /** The program was told to make a snapshot. */
  noteAsked(): void {
    this.#asked = true;
  }

  /** Whole records of the heap stream. They are given away. */
  push(bytes: Uint8Array): void {
    if (this.#closed || this.#failure !== null) return;
    if (this.#waitingBytes + bytes.length > MAX_WAITING_BYTES) {
      this.#failure = { kind: 'flood' };
      void this.#tell((port) => port.end());
      return;
    }
    const { length } = bytes;
    this.#waitingBytes += length;
    void this.#tell((port) => port.append(bytes)).then(() => {
      this.#waitingBytes -= length;
    });
  }

  /** Nothing more comes. What there is can still be asked about. */
  end(): void {
    this.#asked = false;
    if (this.#port !== null) this.#ended = this.#tell((port) => port.end());
  }

  /** What goroutines kept alive when the program ended, bytes by group; waits until all is read. null: nobody can tell. */
  keptAtEnd(groups: readonly (readonly GoroutineId[])[]): Promise<readonly (number | null)[] | null> {
    return this.#atEnd(() => this.queries.keptAtEnd(groups));
  }

  /** Which goroutines had a way to what lies at each address when the program ended, see HeapViews; null: nobody can tell. */
  reachersAtEnd(addresses: readonly number[]): Promise<readonly (readonly GoroutineId[] | null)[] | null> {
    return this.#atEnd(() => this.queries.reachersAtEnd(addresses));
  }

  /** What the report says of the heap; waits until all is read. null: nothing was recorded, or nobody can tell. */
  async reportAtEnd(): Promise<HeapReport | null> {
    return this.#atEnd(async () => (this.#snapshots.length === 0 ? null : this.queries.report()));
  }

  async #atEnd<T>(ask: () => Promise<T>): Promise<T | null> {
    if (this.#ended === null) return null;
    await this.#ended;
    if (this.#port === null || this.#closed || this.#failure !== null) return null;
    try {
      return await ask();
    } catch (error) {
      if (!isHeapWorkerGone(error)) this.#fail(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** Ends the worker. Questions reject from now on. */
  close(): void {
    this.#closed = true;
    const port = this.#port;
    this.#port = null;
    port?.then(
      (opened) => opened.close(),
      () => undefined, // it never started, which was told when it was asked for
    );
  }

  async #tell(send: (port: HeapPort) => Promise<unknown>): Promise<void> {
    try {
      await send(await (this.#port ??= this.#start()));
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  async #start(): Promise<HeapPort> {
    const port = await this.#open(
      {
        snapshot: (summary) => this.#note(summary),
        progress: (step) => (this.#progress = step),
        problem: (problem) => (this.#problem ??= problem),
      },
      (detail) => this.#fail(detail),
    );
    await port.start(await this.#learnSymbols());
    return port;
  }

  async #learnSymbols(): Promise<ProgramSymbols> {
    try {
      return (this.#known = await this.#loadSymbols());
    } catch (error) {
      this.#namesFailure = error instanceof Error ? error.message : String(error);
      return NO_SYMBOLS;
    }
  }

  #fail(detail: string): void {
    if (this.#closed || this.#failure !== null) return;
    this.#failure = { kind: 'worker', detail };
    this.#progress = null;
    this.#asked = false;
    // Nothing can be asked of what is listed.
    this.#snapshots = this.#snapshots.map((snapshot) => ({ ...snapshot, held: false }));
  }

  #note(summary: SnapshotSummary): void {
    if (this.#closed) return;
    const others = this.#snapshots.filter(({ id }) => id !== summary.id);
    if (summary.reason === 'button') this.#asked = false;
    this.#snapshots = [...others, summary].sort((a, b) => a.id - b.id);
    if (this.#progress?.snapshot === summary.id) this.#progress = null;
    void this.#look();
  }

  /** Asks what is shown beside the panel too: the sentence and the gutter. */
  async #look(): Promise<void> {
    const current = this.current;
    if (current === null || this.#failure !== null) return;
    try {
      const [headline, heat] = await Promise.all([
        this.queries.headline(current.id),
        this.queries.heat(current.id),
      ]);
      if (this.current?.id !== current.id) return;
      this.#headline = headline;
      this.#heat = heat ?? [];
    } catch (error) {
      if (isHeapWorkerGone(error)) return; // told by onDeath, or another run began
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }
}
