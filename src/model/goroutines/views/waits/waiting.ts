/** Goroutines that wait at one instant, those together that do so alike: same creation site, same stack, same objects. */
import { CASE_SEND } from '../../../../protocol/goroutine-stream.ts';
import { GoroutineState, type WaitGraphEdge } from '../../../../protocol/goroutine-views.ts';
import type { Instant } from '../../index/instant.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { isSleepReason } from '../../store/reasons.ts';
import { WaitWord } from '../../store/segment.ts';
import { isWait } from '../../store/standing.ts';
import { isSelect } from '../wait-view.ts';

export interface WaitingGroup {
  /** Oldest first, up to {@link MAX_ROWS}. */
  readonly rows: number[];
  count: number;
  since: number;
  readonly state: GoroutineState;
  /** Words of the wait of the oldest. */
  readonly wait: Uint32Array;
  readonly targets: readonly WaitTarget[];
}

export interface WaitTarget {
  /** WaitObjects. */
  readonly object: number;
  readonly kind: WaitGraphEdge['kind'];
}

/** Remembered of each group. */
const MAX_ROWS = 20;
/** Of a select. */
const MAX_TARGETS = 64;

export interface Waiting {
  readonly groups: readonly WaitingGroup[];
  /** Index of a goroutine's group, by row; -1: it does not wait for others. */
  readonly groupOf: Int32Array;
}

/** Sleepers and the like are left out: nobody else can wake them. */
export function waitingGroups(store: GoroutineStore, instant: Instant): Waiting {
  const groups: WaitingGroup[] = [];
  const numbers = new Map<string, number>();
  const { goroutines } = store;
  const groupOf = new Int32Array(goroutines.length).fill(-1);
  for (let row = 0; row < goroutines.length; row++) {
    const state = instant.stateOf(row);
    if (!isWait(state)) continue;
    const { wait, since } = instant.standing(row);
    if (wait.length === 0 || isSleepReason(store.reasons.text(wait[WaitWord.reason]!))) continue;
    const [stack, reason, object] = wait;
    const key = `${goroutines.columns.site[row]} ${stack} ${reason} ${object} ${state}`;
    const number = numbers.get(key);
    const group = number === undefined ? undefined : groups[number];
    if (number === undefined || group === undefined) {
      const targets = targetsOf(store, wait);
      if (targets.length === 0 && state !== GoroutineState.stuck) continue;
      numbers.set(key, groups.length);
      groupOf[row] = groups.length;
      groups.push({ rows: [row], count: 1, since, state, wait, targets });
      continue;
    }
    groupOf[row] = number;
    group.count++;
    group.since = Math.min(group.since, since);
    if (group.rows.length < MAX_ROWS) group.rows.push(row);
  }
  return { groups, groupOf };
}

function targetsOf(store: GoroutineStore, wait: Uint32Array): readonly WaitTarget[] {
  const object = wait[WaitWord.object]!;
  if (isSelect(store, wait)) {
    const targets: WaitTarget[] = [];
    const seen = new Set<number>();
    for (const word of store.caseLists.of(object).subarray(0, MAX_TARGETS)) {
      if (word >>> 1 === 0 || seen.has(word)) continue; // a nil channel never comes to pass
      seen.add(word);
      targets.push({
        object: word >>> 1,
        kind: (word & CASE_SEND) === 0 ? 'select-receive' : 'select-send',
      });
    }
    return targets;
  }
  if (object === 0) return [];
  return [{ object, kind: kindOf(store.reasons.text(wait[WaitWord.reason]!)) }];
}

function kindOf(reason: string): WaitGraphEdge['kind'] {
  if (reason.startsWith('chan send')) return 'send';
  if (reason.startsWith('chan ')) return 'receive';
  if (reason.startsWith('sync.WaitGroup') || reason.startsWith('sync.Cond')) return 'wait';
  return reason.startsWith('sync.') || reason.startsWith('semacquire') ? 'lock' : 'wait';
}
