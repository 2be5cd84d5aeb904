/** Who waits for what at one instant, small enough to be drawn. */
import {
  GoroutineState,
  MAX_WAIT_NODES,
  type ReachedObject,
  type WaitGraph,
  type WaitGraphEdge,
  type WaitGraphNode,
} from '../../../../protocol/goroutine-views.ts';
import type { Instant } from '../../index/instant.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { WaitWord } from '../../store/segment.ts';
import { creationSite, leakClass, lineOf } from '../code.ts';
import { waitObject } from '../wait-view.ts';
import { AWAKE, findDeadlocks, type Deadlocks, type Reached } from './deadlocks.ts';
import { waitingGroups, type WaitingGroup } from './waiting.ts';

const MAX_GOIDS = 20;

/** In time that is in proportion to the number of goroutines. */
export function waitGraph(
  store: GoroutineStore,
  instant: Instant,
  at: number,
  reached: readonly ReachedObject[] = [],
): WaitGraph {
  const t = Number.isFinite(at) ? at : store.endNs;
  instant.moveTo(t);
  const waiting = waitingGroups(store, instant);
  const known: Reached = new Map(reached.map(({ object, goids }) => [object, goids]));
  const deadlocks = findDeadlocks(store, waiting, t, known);
  return new GraphBuilder(store, instant, waiting.groups, deadlocks).build(t);
}

class GraphBuilder {
  readonly #store: GoroutineStore;
  readonly #instant: Instant;
  readonly #groups: readonly WaitingGroup[];
  readonly #deadlocks: Deadlocks;
  /** Groups by the object that they wait for. */
  readonly #waiters = new Map<number, number[]>();
  readonly #nodes: WaitGraphNode[] = [];
  readonly #edges: WaitGraphEdge[] = [];
  /** Index of the node of a group, an object, and a holder that does not wait. */
  readonly #nodeOfGroup = new Map<number, number>();
  readonly #nodeOfObject = new Map<number, number>();
  readonly #nodeOfRow = new Map<number, number>();

  constructor(
    store: GoroutineStore,
    instant: Instant,
    groups: readonly WaitingGroup[],
    deadlocks: Deadlocks,
  ) {
    this.#store = store;
    this.#instant = instant;
    this.#groups = groups;
    this.#deadlocks = deadlocks;
    groups.forEach(({ targets }, i) => {
      for (const { object } of targets) {
        const known = this.#waiters.get(object);
        if (known === undefined) this.#waiters.set(object, [i]);
        else known.push(i);
      }
    });
  }

  build(t: number): WaitGraph {
    const { stuck, circles } = this.#deadlocks;
    // Those in circles, then those that can never go on, then the largest.
    const inCircle = new Set(circles.flat());
    const rank = (i: number): number => (inCircle.has(i) ? 0 : stuck.has(i) ? 1 : 2);
    const order = this.#groups
      .map((_, i) => i)
      .sort((a, b) => rank(a) - rank(b) || this.#groups[b]!.count - this.#groups[a]!.count || a - b);
    let omittedGoroutines = 0;
    for (const i of order) {
      const group = this.#groups[i]!;
      // A group, its objects and their holders come together or not at all.
      if (this.#nodes.length + 1 + 2 * group.targets.length > MAX_WAIT_NODES)
        omittedGoroutines += group.count;
      else this.#addGroup(i, group);
    }
    for (const [object, goid] of this.#deadlocks.holders) this.#addHolder(object, goid);
    this.#addWakers();
    return {
      t,
      nodes: this.#nodes,
      edges: this.#edges,
      omittedGoroutines,
      cycles: circles
        .filter((circle) => circle.every((i) => this.#nodeOfGroup.has(i)))
        .map((circle) => this.#withObjects(circle)),
    };
  }

  #addGroup(index: number, group: WaitingGroup): void {
    const isStuck = this.#deadlocks.stuck.has(index);
    const node = this.#addGoroutines(group.rows, group.count, group.since, group.wait, isStuck);
    this.#nodeOfGroup.set(index, node);
    for (const { object, kind } of group.targets) {
      const fill = kind === 'lock' || kind === 'wait' ? 0 : group.wait[WaitWord.detail]!;
      const to = this.#addObject(object, kind.startsWith('select') ? 0 : fill);
      this.#edges.push({ from: node, to, kind, count: group.count, deadlocked: isStuck });
    }
  }

  #addGoroutines(
    rows: readonly number[],
    count: number,
    since: number,
    wait: Uint32Array,
    deadlocked: boolean,
  ): number {
    const store = this.#store;
    const c = store.goroutines.columns;
    const row = rows[0]!;
    const stack = wait.length === 0 ? c.stack[row]! : wait[WaitWord.stack]!;
    const node = this.#nodes.length;
    this.#nodes.push({
      kind: 'goroutines',
      goid: c.id[row]!,
      count,
      goids: rows.slice(0, MAX_GOIDS).map((one) => c.id[one]!),
      site: creationSite(store, c.site[row]!),
      state: this.#instant.stateOf(row),
      reason: wait.length === 0 ? '' : store.reasons.text(wait[WaitWord.reason]!),
      line: lineOf(store, stack),
      stack,
      since,
      class: leakClass(c.flags[row]!),
      deadlocked,
    });
    for (const one of rows) this.#nodeOfRow.set(one, node);
    return node;
  }

  #addObject(id: number, fill: number): number {
    const known = this.#nodeOfObject.get(id);
    if (known !== undefined) return known;
    const object = waitObject(this.#store, id);
    const node = this.#nodes.length;
    this.#nodeOfObject.set(id, node);
    if (object !== null) this.#nodes.push({ kind: 'object', object, fill, deadlocked: this.#isDead(id) });
    return node;
  }

  /** All that wait for it can never go on. */
  #isDead(object: number): boolean {
    return this.#waitersOf(object).every((group) => this.#deadlocks.stuck.has(group));
  }

  #addHolder(object: number, goid: number): void {
    const from = this.#nodeOfObject.get(object);
    const row = this.#store.goroutines.rowOf(goid);
    if (from === undefined || row === -1 || this.#instant.stateOf(row) === GoroutineState.none) return;
    const group = this.#nodeOfRow.get(row);
    const { since, wait } = this.#instant.standing(row);
    const to = group ?? this.#addGoroutines([row], 1, since, wait, false);
    const node = this.#nodes[to]!;
    this.#edges.push({ from, to, kind: 'holds', count: 1, deadlocked: node.deadlocked });
  }

  /** Who alone could have woken those that wait for something, of objects whose waiters are stuck. */
  #addWakers(): void {
    const { circles, holders, stuck, wakers } = this.#deadlocks;
    const circleOf = new Map(circles.flatMap((circle, i) => circle.map((group) => [group, i] as const)));
    for (const [object, groups] of wakers) {
      const from = this.#nodeOfObject.get(object);
      if (from === undefined || holders.has(object) || !this.#isDead(object)) continue;
      const around = new Set(this.#waitersOf(object).map((group) => circleOf.get(group)));
      for (const waker of groups) {
        const to = waker === AWAKE || !stuck.has(waker) ? undefined : this.#nodeOfGroup.get(waker);
        if (to === undefined || this.#waitersOf(object).includes(waker)) continue;
        const circle = circleOf.get(waker);
        const deadlocked = circle !== undefined && around.has(circle);
        this.#edges.push({ from, to, kind: 'reached', count: 1, deadlocked });
      }
    }
  }

  #waitersOf(object: number): readonly number[] {
    return this.#waiters.get(object) ?? [];
  }

  /** The circle's goroutines, each with what it waits for from another one; a lock also from itself. */
  #withObjects(circle: readonly number[]): readonly number[] {
    const all = new Set(circle);
    const nodes = circle.flatMap((i) => {
      const between = this.#groups[i]!.targets.filter(({ object, kind }) =>
        this.#deadlocks.wakers
          .get(object)
          ?.some((waker) => all.has(waker) && (kind === 'lock' || waker !== i)),
      );
      return [
        this.#nodeOfGroup.get(i)!,
        ...between.flatMap(({ object }) => this.#nodeOfObject.get(object) ?? []),
      ];
    });
    return [...new Set(nodes)];
  }
}
