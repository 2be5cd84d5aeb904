/** What rules ask about the past of goroutines. Searches are bounded; what memory no longer holds is not found. */
import { GoroutineState } from '../../../protocol/goroutine-views.ts';
import type { CreationSiteId, GoroutineId, StackId, WaitView } from '../../../protocol/goroutine-views.ts';
import type { SourceLine } from '../../../protocol/heap-labels.ts';
import { isRuntimePackage } from '../../stream/code-places.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { isWait } from '../store/standing.ts';
import { WAIT_WORDS, WakeWord, type Segment } from '../store/segment.ts';
import { waitView } from '../views/wait-view.ts';
import { lastUses } from './last-uses.ts';
import { lastWakes, type Wake } from './last-wakes.ts';
import { allSiblings, type Siblings } from './siblings.ts';

/** A wait that is over. */
export interface PastWait {
  readonly wait: WaitView;
  readonly endNs: number;
  /** Who ended it; 0: a timer, the runtime. */
  readonly waker: GoroutineId;
  /** Where that one stood. */
  readonly stack: StackId;
}

/** Events of one goroutine that are looked at, from its newest. */
const MAX_EVENTS_BACK = 10_000;

const NO_SIBLINGS: Siblings = { created: 0, ended: 0, longestNs: 0, aliveAt: [0, 0, 0] };

export class RunHistory {
  readonly #store: GoroutineStore;
  #siblings: ReadonlyMap<CreationSiteId, Siblings> | null = null;
  #uses: ReadonlyMap<number, number> | null = null;
  #wakes: ReadonlyMap<GoroutineId, Wake> | null = null;

  constructor(store: GoroutineStore) {
    this.#store = store;
  }

  /** When the last goroutine changed its state, ns: the end of the run, but for the time that the check at its end takes. */
  get endNs(): number {
    return this.#store.segments.at(-1)?.endNs ?? this.#store.endNs;
  }

  /** How long the program's own code ran. */
  get lifeNs(): number {
    return Math.max(0, this.endNs - this.#store.mainNs);
  }

  /** The last wait that is over; null: none is known. */
  lastWait(goid: GoroutineId): PastWait | null {
    return this.lastWaitWhere(goid, () => true);
  }

  /** The last wait that is over and fits. */
  lastWaitWhere(goid: GoroutineId, fits: (wait: WaitView) => boolean): PastWait | null {
    const store = this.#store;
    let wake: { readonly segment: Segment; readonly at: number } | null = null;
    for (const { segment, at } of this.#eventsBack(goid)) {
      const state = segment.state[at]! & 15;
      if (state === GoroutineState.runnable && segment.side[at] !== 0) wake = { segment, at };
      if (!isWait(state) || wake === null) continue;
      const words = segment.waits.data.subarray(segment.side[at]! - 1, segment.side[at]! - 1 + WAIT_WORDS);
      const wait = segment.side[at] === 0 ? null : waitView(store, words);
      if (wait !== null && fits(wait)) {
        const side = wake.segment.side[wake.at]! - 1;
        const { data } = wake.segment.wakes;
        return {
          wait,
          endNs: wake.segment.t[wake.at]!,
          waker: data[side + WakeWord.goid]!,
          stack: data[side + WakeWord.stack]!,
        };
      }
      wake = null;
    }
    return null;
  }

  /** Since when a goroutine has not waited: since it was woken or began, or for as long as is looked back. */
  awakeSince(goid: GoroutineId): number {
    let since = this.endNs;
    for (const { segment, at } of this.#eventsBack(goid)) {
      if (isWait(segment.state[at]! & 15)) break;
      since = segment.t[at]!;
    }
    return since;
  }

  /** All that one go statement started. */
  siblings(site: CreationSiteId): Siblings {
    this.#siblings ??= allSiblings(this.#store, this.endNs - this.lifeNs, this.endNs);
    return this.#siblings.get(site) ?? NO_SIBLINGS;
  }

  /** When somebody was last woken who waited for it, ns; −1: never. @param object number of it in the run */
  lastUse(object: number): number {
    this.#uses ??= lastUses(this.#store);
    return this.#uses.get(object) ?? -1;
  }

  /** The last time that one who is alive woke another; null: it woke nobody. */
  lastWake(goid: GoroutineId): Wake | null {
    this.#wakes ??= lastWakes(this.#store);
    return this.#wakes.get(goid) ?? null;
  }

  /** The frames of a stack in the user's own code, outermost first. */
  userFrames(stack: StackId): readonly SourceLine[] {
    const { places } = this.#store;
    const sites = places.stackOf(stack).filter((site) => places.isUser(site));
    return sites.reverse().map((site) => places.line(site));
  }

  /** Where a goroutine was started. 0: not known, or forgotten. */
  creationStack(goid: GoroutineId): StackId {
    const row = this.#store.goroutines.rowOf(goid);
    return row === -1 ? 0 : this.#store.goroutines.columns.stack[row]!;
  }

  /** The innermost frame outside the runtime. */
  innermost(stack: StackId): SourceLine | undefined {
    const { places } = this.#store;
    const site = places.stackOf(stack).find((each) => !isRuntimePackage(places.packageOf(each)));
    return site === undefined ? undefined : places.line(site);
  }

  /** Whether any of its frames lies in the user's own code. */
  isUserStack(stack: StackId): boolean {
    const { places } = this.#store;
    return places.stackOf(stack).some((site) => places.isUser(site));
  }

  *#eventsBack(goid: GoroutineId): Generator<{ readonly segment: Segment; readonly at: number }> {
    const { goroutines } = this.#store;
    const row = goroutines.rowOf(goid);
    if (row === -1) return;
    let event = goroutines.columns.last[row]! - 1;
    for (let steps = 0; event >= 0 && steps < MAX_EVENTS_BACK; steps++) {
      const segment = this.#store.segmentOf(event);
      if (segment === null) return;
      const at = event - segment.first;
      yield { segment, at };
      const back = segment.back[at]!;
      if (back === 0) return;
      event -= back;
    }
  }
}
