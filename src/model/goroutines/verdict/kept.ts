/** What goroutines that are accused keep alive: their verdicts ask the heap, which another reader knows. */
import type { GoroutineId } from '../../../protocol/goroutine-views.ts';
import type { GoroutineVerdict } from './verdict.ts';

/** Less is a channel and a closure or two. */
const WORTH_SAYING_BYTES = 1024;

/** Whether sentences mention what is kept: it is known, and more than what every goroutine needs. */
export function isWorthSaying(bytes: number | null): bytes is number {
  return bytes !== null && bytes >= WORTH_SAYING_BYTES;
}

/** The goroutines of each verdict that accuses, in order; what was merely alive keeps what it needs. */
export function accusedGroups(verdicts: readonly GoroutineVerdict[]): readonly (readonly GoroutineId[])[] {
  return verdicts.filter(isAccusing).map(({ goids }) => goids);
}

/**
 * The same verdicts with what their goroutines keep.
 * @param kept of each of {@link accusedGroups}; null: not known
 */
export function withKept(
  verdicts: readonly GoroutineVerdict[],
  kept: readonly (number | null)[],
): readonly GoroutineVerdict[] {
  let next = 0;
  return verdicts.map((verdict) =>
    isAccusing(verdict) ? { ...verdict, bytes: kept[next++] ?? null } : verdict,
  );
}

function isAccusing(verdict: GoroutineVerdict): boolean {
  return verdict.class !== 'none';
}
