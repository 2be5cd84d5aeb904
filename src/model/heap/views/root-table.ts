import type { RootKind, RootRow, RootSort, TablePage, TableQuery } from '../../../protocol/heap-tables.ts';
import type { HeapAnalysis } from '../analysis.ts';
import type { Root } from '../snapshot/heap-snapshot.ts';
import { rangeOf } from '../subtrees.ts';
import { refOf } from './node-labels.ts';
import { pageOf } from './paging.ts';

interface Entry {
  readonly name: string;
  readonly root: Root;
  readonly node: number;
  readonly count: number;
  readonly bytes: number;
}

/** With a selection: only roots that retain some of it, and how much. */
export function rootTable(
  analysis: HeapAnalysis,
  query: TableQuery<RootSort>,
  selected: Uint8Array | null,
): TablePage<RootRow> {
  const { snapshot, retained } = analysis;
  const { firstEdge } = snapshot.graph;
  const reaches = (node: number): number => firstEdge[node + 1]! - firstEdge[node]!;
  const entries: Entry[] = [];
  snapshot.roots.forEach((root, i) => {
    const node = snapshot.objectCount + i;
    const figures = selected === null ? null : selectedBelow(analysis, node, selected);
    if (figures?.count === 0) return;
    const count = figures?.count ?? analysis.retainedObjects(node);
    const bytes = figures?.bytes ?? retained[node]!;
    entries.push({ name: nameOfRoot(root), root, node, count, bytes });
  });
  const key = ({ name, root, node, bytes }: Entry): number | string => {
    switch (query.sort) {
      case 'name':
        return name;
      case 'kind':
        return kindOfRoot(root);
      case 'reaches':
        return reaches(node);
      case 'retained':
        return bytes;
    }
  };
  return pageOf(entries, query, key, ({ root, node, count, bytes }) => ({
    ref: { ...refOf(analysis, node), retained: bytes },
    kind: kindOfRoot(root),
    owner: root.owner,
    reaches: reaches(node),
    retainedObjects: count,
  }));
}

export function kindOfRoot({ kind }: Root): RootKind {
  switch (kind) {
    case 'global':
    case 'timer':
      return kind;
    case 'goroutine':
      return 'stack';
    case 'finalizer':
    case 'queued-finalizer':
      return 'finalizer';
    case 'cleanup':
    case 'weak-handle':
      return 'other';
  }
}

/** To search and sort by. */
function nameOfRoot({ kind, name, number }: Root): string {
  if (kind === 'goroutine') return `goroutine ${number} ${name}`;
  if (name !== '') return name;
  return kind === 'global' ? `global 0x${number.toString(16)}` : kind;
}

function selectedBelow(
  { snapshot, subtrees }: HeapAnalysis,
  node: number,
  selected: Uint8Array,
): { readonly count: number; readonly bytes: number } {
  let [count, bytes] = [0, 0];
  const { from, end } = rangeOf(subtrees, node);
  for (let place = from + 1; place < end; place++) {
    const object = subtrees.nodes[place]!;
    if (object >= snapshot.objectCount || selected[object] === 0) continue;
    count++;
    bytes += snapshot.graph.bytes[object]!;
  }
  return { count, bytes };
}
