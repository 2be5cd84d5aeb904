/**
 * A run for ui.perfetto.dev: a track for each goroutine below the `go` statement that started it, its states as slices, flows from those
 * who started and woke it, stops for collections, and counters of the heap and of those that wait for their turn.
 */
import type { ExportRequest } from '../../../../protocol/goroutine-exports.ts';
import { GoroutineState, STATE_NAMES } from '../../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { GoroutineFlag } from '../../store/goroutine-table.ts';
import { creationSite, lineOf } from '../../views/code.ts';
import { readTimeline, type Change, type TimelineReader } from '../timeline.ts';
import { CounterUnit, TrackWriter } from './track-writer.ts';

/** Tracks. Those of sites and of goroutines have numbers beyond all ids of the stream, which fit 32 bits. */
const PROGRAM = 1;
const COLLECTOR = 2;
const HEAP_LIVE = 3;
const HEAP_GOAL = 4;
const RUNNABLE = 5;
const FIRST_SITE = 2 ** 32;
const FIRST_GOROUTINE = 2 ** 33;

/** Writes the file in pieces, to be put together in their order. About 60 bytes a change of state. */
export function writePerfettoTrace(
  store: GoroutineStore,
  request: ExportRequest,
  emit: (piece: Uint8Array<ArrayBuffer>) => void,
): void {
  const trace = new PerfettoTrace(store, emit);
  readTimeline(store, request, trace);
  trace.finish();
}

class PerfettoTrace implements TimelineReader {
  readonly #store: GoroutineStore;
  readonly #out: TrackWriter;
  readonly #sites = new Set<number>();
  /** By row: its track was told. */
  readonly #told: Uint8Array;
  #flows = 0;
  #runnable = 0;

  constructor(store: GoroutineStore, emit: (piece: Uint8Array<ArrayBuffer>) => void) {
    this.#store = store;
    this.#told = new Uint8Array(store.goroutines.length);
    const out = new TrackWriter(emit);
    out.process(PROGRAM, 'Go program');
    out.track(COLLECTOR, PROGRAM, 'Garbage collector');
    out.counterTrack(HEAP_LIVE, PROGRAM, 'Live heap', CounterUnit.bytes);
    out.counterTrack(HEAP_GOAL, PROGRAM, 'Heap goal', CounterUnit.bytes);
    out.counterTrack(RUNNABLE, PROGRAM, 'Goroutines that wait for their turn', CounterUnit.count);
    this.#out = out;
  }

  finish(): void {
    this.#out.finish();
  }

  standing(change: Change): void {
    this.#begin(change, 0);
  }

  change(change: Change): void {
    const { t, row, before, state } = change;
    const flow = state === GoroutineState.runnable ? this.#flowTo(change) : 0;
    if (before !== GoroutineState.none) {
      this.#out.end(t, this.#trackOf(row));
      if (before === GoroutineState.runnable) this.#out.count(t, RUNNABLE, --this.#runnable);
    }
    if (state !== GoroutineState.none) this.#begin(change, flow);
  }

  pause(kind: 'begin' | 'end', t0: number, t1: number, cycle: number): void {
    const out = this.#out;
    if (kind === 'begin') out.begin(t0, COLLECTOR, `GC ${cycle}`);
    out.begin(t0, COLLECTOR, kind === 'begin' ? 'stop the world: sweep end' : 'stop the world: mark end');
    out.end(t1, COLLECTOR);
    if (kind === 'end') out.end(t1, COLLECTOR);
  }

  sample(t: number, heapLive: number, heapGoal: number): void {
    this.#out.count(t, HEAP_LIVE, heapLive);
    // No goal (GOGC=off) is more than a number can be exact for.
    if (heapGoal <= Number.MAX_SAFE_INTEGER) this.#out.count(t, HEAP_GOAL, heapGoal);
  }

  #begin({ t, row, state, stack, reason }: Change, flow: number): void {
    const words = reason === 0 ? '' : this.#store.reasons.text(reason);
    const place = lineOf(this.#store, stack);
    this.#out.begin(t, this.#trackOf(row), words || STATE_NAMES[state]!, { place, flow });
    if (state === GoroutineState.runnable) this.#out.count(t, RUNNABLE, ++this.#runnable);
  }

  /** From whoever starts or wakes it; 0: nobody that is known. */
  #flowTo({ t, row, before, waker, stack }: Change): number {
    if (before === GoroutineState.running) return 0;
    const { goroutines } = this.#store;
    const isNew = before === GoroutineState.none;
    const from = goroutines.rowOf(isNew ? goroutines.columns.parent[row]! : waker);
    if (from === -1) return 0;
    const name = isNew ? 'starts' : 'wakes';
    const place = lineOf(this.#store, isNew ? goroutines.columns.stack[row]! : stack);
    this.#out.instant(t, this.#trackOf(from), name, ++this.#flows, place);
    return this.#flows;
  }

  #trackOf(row: number): number {
    const { id, site, flags } = this.#store.goroutines.columns;
    const track = FIRST_GOROUTINE + id[row]!;
    if (this.#told[row] === 1) return track;
    this.#told[row] = 1;
    const { func, line } = creationSite(this.#store, site[row]!);
    const group = FIRST_SITE + site[row]!;
    if (!this.#sites.has(group)) {
      this.#sites.add(group);
      const at = line === null ? '' : ` (${line.file.slice(line.file.lastIndexOf('/') + 1)}:${line.line})`;
      this.#out.track(group, PROGRAM, `${func || 'goroutines'}${at}`);
    }
    const leak = (flags[row]! & GoroutineFlag.proven) === 0 ? '' : ', leaked';
    this.#out.track(track, group, `${id[row]!} ${func}${leak}`.trim());
    return track;
  }
}
