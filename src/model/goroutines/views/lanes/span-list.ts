/** Spans of lanes in the making: columns, and the words and lines they refer to. */
import type { LaneSpans } from '../../../../protocol/goroutine-views.ts';
import type { SourceLine } from '../../../../protocol/heap-labels.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { isWait, standingFolded } from '../../store/standing.ts';
import { WaitWord } from '../../store/segment.ts';

/** Instead of an event that a span begins with. */
export const SEVERAL = -2;
/** What went on after the last event that was dropped. */
export const FOLDED = -1;

const MAX_WORDS = 0xffff;

export class SpanList {
  readonly #store: GoroutineStore;
  #word = 0;
  #stack = 0;
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #state: number[] = [];
  readonly #events: number[] = [];
  readonly #reason: number[] = [];
  readonly #line: number[] = [];
  readonly #reasons = new Map<string, number>([['', 0]]);
  /** By site id. */
  readonly #lines = new Map<number, number>([[0, 0]]);

  constructor(store: GoroutineStore) {
    this.#store = store;
  }

  get length(): number {
    return this.#start.length;
  }

  /** @param event the one it begins with, FOLDED, or SEVERAL; @param row -1: it is of several goroutines */
  add(start: number, end: number, state: number, events: number, row: number, event: number): void {
    this.#start.push(start);
    this.#end.push(end);
    this.#state.push(state);
    this.#events.push(events);
    const known = isWait(state) && row !== -1 && event !== SEVERAL && this.#findWait(row, event);
    this.#reason.push(known ? number(this.#reasons, this.#store.reasons.text(this.#word)) : 0);
    this.#line.push(known ? number(this.#lines, this.#store.userLines.siteOf(this.#stack)) : 0);
  }

  /** Sets reason and stack of the wait that began with an event. Without an object for each: there are many. */
  #findWait(row: number, event: number): boolean {
    const segment = event === FOLDED ? null : this.#store.segmentOf(event);
    if (segment === null) {
      const { wait } = standingFolded(this.#store, row);
      if (wait.length === 0) return false;
      this.#word = wait[WaitWord.reason]!;
      this.#stack = wait[WaitWord.stack]!;
      return true;
    }
    const side = segment.side[event - segment.first]!;
    if (side === 0) return false;
    this.#word = segment.waits.data[side - 1 + WaitWord.reason]!;
    this.#stack = segment.waits.data[side - 1 + WaitWord.stack]!;
    return true;
  }

  spans(): LaneSpans {
    return {
      start: Float64Array.from(this.#start),
      end: Float64Array.from(this.#end),
      state: Uint8Array.from(this.#state),
      events: Uint32Array.from(this.#events),
      reason: Uint16Array.from(this.#reason),
      line: Uint16Array.from(this.#line),
    };
  }

  reasons(): readonly string[] {
    return [...this.#reasons.keys()];
  }

  lines(): readonly SourceLine[] {
    return [...this.#lines.keys()].map((site) => this.#store.places.line(site));
  }
}

/** Of a word in a table; 0: there are too many. */
function number<K>(table: Map<K, number>, key: K): number {
  const known = table.get(key);
  if (known !== undefined) return known;
  if (table.size > MAX_WORDS) return 0;
  table.set(key, table.size);
  return table.size - 1;
}
