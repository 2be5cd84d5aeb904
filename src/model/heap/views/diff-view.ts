/** Two snapshots of one run, compared: an object is the same when address and serial are. Garbage is in neither. */
import type { NodeLabel, Selection, SiteRef } from '../../../protocol/heap-labels.ts';
import type { DiffQuery, DiffRow, DiffSort, DiffView } from '../../../protocol/heap-tables.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { groupingFor } from './diff-groups.ts';
import { pageOf } from './paging.ts';

/** What a group of a comparison is, see {@link DiffRow}. */
export interface DiffGroup {
  readonly name: string;
  readonly selection: Selection;
  readonly label: NodeLabel | null;
  readonly site: SiteRef | null;
  readonly package: string | null;
}

/** Groups in columns that grow as groups appear. */
interface Tally {
  readonly newCount: number[];
  readonly newBytes: number[];
  readonly goneCount: number[];
  readonly goneBytes: number[];
  readonly before: number[];
  readonly after: number[];
}

export function diffView(before: HeapAnalysis, after: HeapAnalysis, query: DiffQuery): DiffView {
  const grouping = groupingFor(query.by, before, after);
  const tally: Tally = { newCount: [], newBytes: [], goneCount: [], goneBytes: [], before: [], after: [] };
  const totals = { newCount: 0, newBytes: 0, goneCount: 0, goneBytes: 0, keptCount: 0, keptBytes: 0 };
  const [a, b] = [before.snapshot, after.snapshot];
  const add = (column: number[], group: number, value: number): void => {
    column[group] = (column[group] ?? 0) + value;
  };
  const gone = (object: number): void => {
    const [group, bytes] = [grouping.before(object), a.graph.bytes[object]!];
    add(tally.goneCount, group, 1);
    add(tally.goneBytes, group, bytes);
    add(tally.before, group, bytes);
    totals.goneCount++;
    totals.goneBytes += bytes;
  };
  const made = (object: number): void => {
    const [group, bytes] = [grouping.after(object), b.graph.bytes[object]!];
    add(tally.newCount, group, 1);
    add(tally.newBytes, group, bytes);
    add(tally.after, group, bytes);
    totals.newCount++;
    totals.newBytes += bytes;
  };
  let [i, j] = [0, 0];
  // Both are sorted by address.
  while (i < a.objectCount || j < b.objectCount) {
    if (i < a.objectCount && !before.isAlive(i)) i++;
    else if (j < b.objectCount && !after.isAlive(j)) j++;
    else if (j === b.objectCount || (i < a.objectCount && a.address[i]! < b.address[j]!)) gone(i++);
    else if (i === a.objectCount || b.address[j]! < a.address[i]!) made(j++);
    else if (a.serial[i] !== b.serial[j]) {
      gone(i++);
      made(j++);
    } else {
      add(tally.before, grouping.before(i), a.graph.bytes[i]!);
      add(tally.after, grouping.after(j), b.graph.bytes[j]!);
      totals.keptCount++;
      totals.keptBytes += b.graph.bytes[j]!;
      i++;
      j++;
    }
  }
  return { ...page(grouping.groups, tally, query), ...totals };
}

function page(
  groups: readonly DiffGroup[],
  tally: Tally,
  query: DiffQuery,
): Pick<DiffView, 'rows' | 'total'> {
  const entries = groups.flatMap((group, id) => {
    const [before, after] = [tally.before[id] ?? 0, tally.after[id] ?? 0];
    const count = (tally.newCount[id] ?? 0) + (tally.goneCount[id] ?? 0);
    return count === 0 && before === after
      ? []
      : [{ group, name: group.name, id, count, bytes: after, before, after }];
  });
  const key = (entry: (typeof entries)[number]): number | string => keyOf(query.sort, tally, entry);
  return pageOf(entries, query, key, ({ group, id, before, after }): DiffRow => {
    const { label, site, package: packageName, selection } = group;
    return {
      selection,
      name: { label, site, package: packageName },
      newCount: tally.newCount[id] ?? 0,
      newBytes: tally.newBytes[id] ?? 0,
      goneCount: tally.goneCount[id] ?? 0,
      goneBytes: tally.goneBytes[id] ?? 0,
      before,
      after,
    };
  });
}

function keyOf(
  sort: DiffSort,
  tally: Tally,
  {
    id,
    name,
    before,
    after,
  }: { readonly id: number; readonly name: string; readonly before: number; readonly after: number },
): number | string {
  switch (sort) {
    case 'name':
      return name;
    case 'newBytes':
      return tally.newBytes[id] ?? 0;
    case 'goneBytes':
      return tally.goneBytes[id] ?? 0;
    case 'delta':
      return after - before;
    case 'after':
      return after;
  }
}
