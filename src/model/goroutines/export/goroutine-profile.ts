/**
 * A goroutine profile for `go tool pprof`, as runtime/pprof writes it: how many stand at each stack. Ours can be of any instant, and says
 * beside each stack in what state they are and whether they can ever go on (`-tags`).
 */
import type { ExportRequest } from '../../../protocol/goroutine-exports.ts';
import { GoroutineState, STATE_NAMES } from '../../../protocol/goroutine-views.ts';
import { PprofWriter } from '../../export/pprof-writer.ts';
import type { Instant } from '../index/instant.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { WaitWord } from '../store/segment.ts';
import { leakClass } from '../views/code.ts';

interface Group {
  readonly stack: number;
  /** The function they begin in, where there is no stack. */
  readonly func: string;
  readonly labels: Readonly<Record<string, string>>;
  count: number;
}

const GOROUTINES = { name: 'goroutine', unit: 'count' } as const;

/** Not compressed yet. */
export function goroutineProfile(
  store: GoroutineStore,
  instant: Instant,
  { until, startedMs }: Pick<ExportRequest, 'until' | 'startedMs'>,
): Uint8Array<ArrayBuffer> {
  const t = Math.min(until, store.endNs);
  instant.moveTo(t);
  const groups = new Map<string, Group>();
  for (let row = 0; row < store.goroutines.length; row++) {
    const state = instant.stateOf(row);
    if (state === GoroutineState.none) continue;
    const group = groupOf(store, instant, row, state);
    const key = `${group.stack} ${group.func} ${Object.values(group.labels).join(' ')}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, group);
    else known.count++;
  }
  const profile = new PprofWriter(store.places, [GOROUTINES]);
  for (const { stack, func, labels, count } of groups.values()) {
    if (stack === 0) profile.sampleIn(func, [count], labels);
    else profile.sample(store.places.callersOf(stack), [count], labels);
  }
  return profile.finish({
    period: GOROUTINES,
    shown: GOROUTINES.name,
    comment:
      'Heapscope: every goroutine; of one that runs or waits for its turn, where it was started to run',
    timeNs: startedMs > 0 ? Math.round(startedMs * 1e6 + t) : 0,
  });
}

/**
 * Where one stands: the stack of its wait. The stream does not tell where one stands that runs or waits for its turn, only what function it
 * began in.
 */
function groupOf(store: GoroutineStore, instant: Instant, row: number, state: GoroutineState): Group {
  const { flags, site } = store.goroutines.columns;
  const { wait } = instant.standing(row);
  const isKnown = wait.length > 0;
  const leak = leakClass(flags[row]!);
  return {
    stack: isKnown ? wait[WaitWord.stack]! : 0,
    func: store.sites.of(site[row]!).func || '(not recorded)',
    labels: {
      state: isKnown ? store.reasons.text(wait[WaitWord.reason]!) : STATE_NAMES[state]!,
      ...(leak === 'none' ? {} : { leak }),
    },
    count: 1,
  };
}
