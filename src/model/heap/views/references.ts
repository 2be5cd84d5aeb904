/** What points to a node, and what it points to; equal neighbours as one row. */
import type { ReferencePage, ReferenceRow } from '../../../protocol/heap-objects.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { edgeLabel } from './edge-labels.ts';
import { logicalEdges } from './logical.ts';
import { refOf } from './node-labels.ts';
import { pageBounds } from './paging.ts';

/** References beyond this are not put into rows. */
const MAX_REFERENCES = 200_000;

interface Run {
  readonly from: number;
  readonly firstEdge: number;
  lastEdge: number;
  count: number;
}

/** null: there is no such node. */
export function referencesFrom(
  analysis: HeapAnalysis,
  node: number,
  offset: number,
  limit: number,
): ReferencePage | null {
  if (!(node >= 0 && node <= analysis.root)) return null;
  const runs: Run[] = [];
  const edges = logicalEdges(analysis, node, MAX_REFERENCES);
  for (const { from, edge } of edges) addToRuns(analysis, runs, from, edge);
  return pageOfRuns(analysis, runs, edges.length === MAX_REFERENCES, offset, limit, 'to');
}

/** null: there is no such node. Garbage that points to it counts as well. */
export function referencesTo(
  analysis: HeapAnalysis,
  node: number,
  offset: number,
  limit: number,
): ReferencePage | null {
  if (!(node >= 0 && node < analysis.root)) return null;
  const { first, from } = analysis.holders;
  const { firstEdge, edgeTo } = analysis.snapshot.graph;
  const runs: Run[] = [];
  let left = MAX_REFERENCES;
  let last = -1;
  for (let i = first[node]!; i < first[node + 1]! && left > 0; i++) {
    const holder = from[i]!;
    // One that points twice comes twice in a row.
    if (holder === last) continue;
    last = holder;
    for (let edge = firstEdge[holder]!; edge < firstEdge[holder + 1]! && left > 0; edge++, left--) {
      if (edgeTo[edge] === node) runs.push({ from: holder, firstEdge: edge, lastEdge: edge, count: 1 });
    }
  }
  runs.sort((a, b) => analysis.retained[b.from]! - analysis.retained[a.from]! || a.firstEdge - b.firstEdge);
  return pageOfRuns(analysis, runs, left <= 0, offset, limit, 'from');
}

function addToRuns({ snapshot }: HeapAnalysis, runs: Run[], from: number, edge: number): void {
  const { typeGroup, site, objectCount, graph, edgeOffset } = snapshot;
  const last = runs.at(-1);
  const [to, before] = [graph.edgeTo[edge]!, last === undefined ? 0 : graph.edgeTo[last.lastEdge]!];
  const isAlike =
    last?.from === from &&
    last.lastEdge === edge - 1 &&
    from < objectCount &&
    to < objectCount &&
    typeGroup[to] === typeGroup[before] &&
    site[to] === site[before] &&
    // Elements of one array, entries of one map: the same distance apart.
    (last.count === 1 ||
      edgeOffset[edge]! - edgeOffset[last.lastEdge]! ===
        edgeOffset[last.firstEdge + 1]! - edgeOffset[last.firstEdge]!);
  if (!isAlike) {
    runs.push({ from, firstEdge: edge, lastEdge: edge, count: 1 });
    return;
  }
  last.lastEdge = edge;
  last.count++;
}

function pageOfRuns(
  analysis: HeapAnalysis,
  runs: readonly Run[],
  more: boolean,
  offset: number,
  limit: number,
  end: 'from' | 'to',
): ReferencePage {
  const { from, to } = pageBounds(offset, limit);
  const rows = runs.slice(from, to).map((run) => rowOf(analysis, run, end));
  return { rows, total: runs.length, more };
}

function rowOf(analysis: HeapAnalysis, run: Run, end: 'from' | 'to'): ReferenceRow {
  const { snapshot } = analysis;
  const first = edgeLabel(snapshot, run.from, run.firstEdge);
  const last = edgeLabel(snapshot, run.from, run.lastEdge);
  return {
    ref: refOf(analysis, end === 'from' ? run.from : snapshot.graph.edgeTo[run.firstEdge]!),
    edge: { ...first, text: run.count > 1 ? rangeText(first.text, last.text) : first.text },
    count: run.count,
  };
}

/** `[3…99].p` of `[3].p` and `[99].p`: the first index that differs. */
function rangeText(first: string, last: string): string {
  const [a, b] = [first.split(/(\[\d+\])/), last.split(/(\[\d+\])/)];
  if (a.length !== b.length) return first;
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at === -1) return first;
  return a.map((part, i) => (i === at ? `${part.slice(0, -1)}…${b[i]!.slice(1)}` : part)).join('');
}
