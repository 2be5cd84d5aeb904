/** The biggest objects, and any other order of them: a page of a million rows without sorting a million rows. */
import type { ObjectRow, ObjectSort, TablePage, TableQuery } from '../../../protocol/heap-tables.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { refOf } from './node-labels.ts';
import { pageBounds } from './paging.ts';

export function objectTable(
  analysis: HeapAnalysis,
  query: TableQuery<ObjectSort>,
  selected: Uint8Array | null,
): TablePage<ObjectRow> {
  const { snapshot } = analysis;
  const groups = groupsNamed(analysis, query.text);
  const matching = new Uint32Array(snapshot.objectCount);
  let [total, bytes] = [0, 0];
  for (let object = 0; object < snapshot.objectCount; object++) {
    if (selected !== null && selected[object] === 0) continue;
    if (groups !== null && groups[snapshot.typeGroup[object]!] === 0) continue;
    matching[total++] = object;
    bytes += snapshot.graph.bytes[object]!;
  }
  const keys = keysOf(analysis, query.sort);
  const { from, to } = pageBounds(query.offset, query.limit);
  const rows = topOf(matching.subarray(0, total), keys, query.descending, Math.min(to, total));
  return {
    rows: Array.from(rows.subarray(from), (object) => ({
      ref: refOf(analysis, object),
      address: snapshot.address[object]!,
      serial: snapshot.serial[object]!,
      alive: analysis.isAlive(object),
    })),
    total,
    count: total,
    bytes,
  };
}

/** 1 for type groups whose name contains `text`; null: all. */
function groupsNamed({ snapshot }: HeapAnalysis, text: string): Uint8Array | null {
  if (text === '') return null;
  const wanted = text.toLowerCase();
  const { typeGroups } = snapshot.program;
  return Uint8Array.from({ length: typeGroups.length }, (_, id) => {
    const { label } = typeGroups.at(id);
    return `${label.kind} ${label.text}`.toLowerCase().includes(wanted) ? 1 : 0;
  });
}

function keysOf({ snapshot, retained }: HeapAnalysis, sort: ObjectSort): ArrayLike<number> {
  switch (sort) {
    case 'bytes':
      return snapshot.graph.bytes;
    case 'retained':
      return retained;
    case 'serial':
      return snapshot.serial;
    case 'name': {
      const { typeGroups } = snapshot.program;
      const order = Array.from({ length: typeGroups.length }, (_, id) => id);
      order.sort((a, b) => (typeGroups.at(a).label.text < typeGroups.at(b).label.text ? -1 : 1));
      const rank = new Uint32Array(order.length);
      order.forEach((id, place) => (rank[id] = place));
      return snapshot.typeGroup.map((id) => rank[id]!);
    }
  }
}

/**
 * The first `count` of `items` in order of their keys (then of address), by a heap of that size: O(n log count). Deep pages, where a heap
 * would be as large as all rows, sort them all.
 */
export function topOf(
  items: Uint32Array,
  keys: ArrayLike<number>,
  descending: boolean,
  count: number,
): Uint32Array {
  const sign = descending ? -1 : 1;
  const compare = (a: number, b: number): number => sign * (keys[a]! - keys[b]!) || a - b;
  if (count * 4 > items.length) return items.slice().sort(compare).subarray(0, count);
  // The worst of the best on top.
  const best = items.slice(0, count).sort((a, b) => compare(b, a));
  for (let i = count; i < items.length; i++) {
    if (count === 0 || compare(items[i]!, best[0]!) >= 0) continue;
    best[0] = items[i]!;
    siftDown(best, compare);
  }
  return best.sort(compare);
}

function siftDown(heap: Uint32Array, compare: (a: number, b: number) => number): void {
  let at = 0;
  for (;;) {
    let worst = at;
    for (const child of [at * 2 + 1, at * 2 + 2]) {
      if (child < heap.length && compare(heap[child]!, heap[worst]!) > 0) worst = child;
    }
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
    at = worst;
  }
}
