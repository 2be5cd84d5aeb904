/** What is known of the whole run. */
import type { GoroutineOverview, LeakCheck } from '../../../protocol/goroutine-views.ts';
import { SnapshotReason } from '../../../protocol/heap-stream.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';

const REASONS: Readonly<Record<number, LeakCheck['reason']>> = {
  [SnapshotReason.exit]: 'exit',
  [SnapshotReason.button]: 'button',
  [SnapshotReason.named]: 'named',
  [SnapshotReason.gcStart]: 'gc-start',
  [SnapshotReason.gcEnd]: 'gc-end',
  [SnapshotReason.failure]: 'failure',
};

export function overviewOf(store: GoroutineStore, ended: boolean): GoroutineOverview {
  const { counts, foldedTotals } = store;
  let gone = 0;
  for (let site = 0; site < counts.length; site++) gone += counts.ended(site);
  return {
    end: store.endNs,
    finished: ended,
    created: store.created,
    alive: store.created - gone,
    proven: store.proven,
    suspected: store.suspected,
    events: store.events,
    folded:
      foldedTotals.events === 0
        ? null
        : { events: foldedTotals.events, goroutines: foldedTotals.goroutines, before: foldedTotals.beforeNs },
    checks: store.checks.map(({ t, reason, name, leaked }) => ({
      t,
      reason: REASONS[reason] ?? 'unknown',
      name,
      leaked,
    })),
  };
}
