/** Lines, stacks and creation sites as the page sees them. */
import type { CreationSite, CreationSiteId, LeakClass, StackId } from '../../../protocol/goroutine-views.ts';
import type { SourceLine } from '../../../protocol/heap-labels.ts';
import { GoroutineFlag } from '../store/goroutine-table.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';

/** The innermost line in the user's own code; where there is none, the innermost outside the runtime. null: not known. */
export function lineOf({ places, userLines }: GoroutineStore, stack: StackId): SourceLine | null {
  const site = userLines.siteOf(stack);
  return site === 0 ? null : places.line(site);
}

/** Innermost first. */
export function stackLines({ places }: GoroutineStore, stack: StackId): readonly SourceLine[] {
  return places.stackOf(stack).map((site) => places.line(site));
}

export function creationSite({ sites, places }: GoroutineStore, id: CreationSiteId): CreationSite {
  const { line, func, stack } = sites.of(id);
  return { id, line: line === 0 ? null : places.line(line), func, stack };
}

/** @param flags of the table of goroutines */
export function leakClass(flags: number): LeakClass {
  if ((flags & GoroutineFlag.proven) !== 0) return 'proven';
  return (flags & GoroutineFlag.suspected) === 0 ? 'none' : 'suspected';
}
