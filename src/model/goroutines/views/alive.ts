/** Goroutines that have not ended: what verdicts are made of. */
import type {
  CreationSite,
  GoroutineId,
  GoroutineState,
  StackId,
  WaitView,
} from '../../../protocol/goroutine-views.ts';
import type { SourceLine } from '../../../protocol/heap-labels.ts';
import { GoroutineFlag } from '../store/goroutine-table.ts';
import type { GoroutineStore, StoredCheck } from '../store/goroutine-store.ts';
import { standingNow } from '../store/standing.ts';
import { creationSite, lineOf } from './code.ts';
import { timesOf } from './times.ts';
import { waitView } from './wait-view.ts';

export interface AliveGoroutine {
  readonly goid: GoroutineId;
  /** Who started it; 0: the runtime. */
  readonly parent: GoroutineId;
  readonly site: CreationSite;
  /** Of its own `go` statement. */
  readonly creationStack: StackId;
  readonly created: number;
  /** It was started before main.main ran: in an init function, or by std. */
  readonly beforeMain: boolean;
  readonly state: GoroutineState;
  /** Since when it is in this state. */
  readonly since: number;
  /** null: it does not wait. */
  readonly wait: WaitView | null;
  /** Where it waits, or waited last; else where it was started. */
  readonly line: SourceLine | null;
  readonly stack: StackId;
  /** The check by which it can never go on; null: none said so. */
  readonly proven: StoredCheck | null;
  /** State changes; those that it waited for others to make; and who made the last (0: a timer, the runtime). */
  readonly events: number;
  readonly woken: number;
  readonly lastWaker: GoroutineId;
  /** ns in each state so far. */
  readonly times: readonly number[];
}

/** More are counted by creation site alone (SiteCounts). */
const MAX_ALIVE_TOLD = 100_000;

/** By creation, those proven to be stuck ahead of all others where there are more than can be told. */
export function aliveGoroutines(store: GoroutineStore, most = MAX_ALIVE_TOLD): readonly AliveGoroutine[] {
  const rows = aliveRows(store);
  if (rows.length > most) {
    const { flags } = store.goroutines.columns;
    const rank = (row: number): number => ((flags[row]! & GoroutineFlag.proven) === 0 ? 1 : 0);
    rows.sort((a, b) => rank(a) - rank(b) || a - b);
    rows.length = most;
  }
  const { created, id } = store.goroutines.columns;
  rows.sort((a, b) => created[a]! - created[b]! || id[a]! - id[b]!);
  return rows.map((row) => aliveGoroutine(store, row));
}

function aliveRows({ goroutines }: GoroutineStore): number[] {
  const { ended } = goroutines.columns;
  const rows: number[] = [];
  for (let row = 0; row < goroutines.length; row++) {
    if (!goroutines.isFree(row) && ended[row] === Infinity) rows.push(row);
  }
  return rows;
}

function aliveGoroutine(store: GoroutineStore, row: number): AliveGoroutine {
  const c = store.goroutines.columns;
  const { state, since, wait } = standingNow(store, row);
  const view = waitView(store, wait);
  const stack = view?.stack ?? c.stack[row]!;
  return {
    goid: c.id[row]!,
    parent: c.parent[row]!,
    site: creationSite(store, c.site[row]!),
    creationStack: c.stack[row]!,
    created: c.created[row]!,
    beforeMain: (c.flags[row]! & GoroutineFlag.beforeMain) !== 0,
    state,
    since,
    wait: view,
    line: lineOf(store, stack),
    stack,
    proven: c.provenBy[row] === 0 ? null : (store.checks[c.provenBy[row]! - 1] ?? null),
    events: c.events[row]!,
    woken: c.woken[row]!,
    lastWaker: c.lastWaker[row]!,
    times: timesOf(store, row),
  };
}
