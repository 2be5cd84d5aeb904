import {
  MAX_BOXES,
  type Drawing,
  type DrawingArrow,
  type DrawingBox,
  type DrawingQuery,
} from '../../../protocol/heap-objects.ts';
import type { HeapAnalysis } from '../analysis.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';
import { edgeLabel } from './edge-labels.ts';
import { refOf } from './node-labels.ts';
import { logicalEdges, type LogicalEdge } from './logical.ts';
import { fieldsOf, isRuntimes, type Fields } from './object-view.ts';
import { isKnownToUser } from './stack-edges.ts';

const MAX_FIELDS = 24;
/** Edges looked at in one box. */
const MAX_EDGES = 2000;

/**
 * Boxes breadth first from the start, then arrows between all that have a box. Parts of maps are drawn as the map; the runtime's own objects are
 * left out, but for what is asked for. Nodes that do not exist are left out.
 */
export function drawingView(analysis: HeapAnalysis, query: DrawingQuery): Drawing {
  const limit = Math.max(
    1,
    Math.min(MAX_BOXES, Number.isFinite(query.limit) ? Math.floor(query.limit) : MAX_BOXES),
  );
  const starts = query.from.length > 0 ? query.from : userRoots(analysis);
  const boxOf = new Map<number, number>();
  const boxes: Box[] = [];
  const next = new Set<number>();
  const add = (node: number, depth: number): void => {
    if (boxOf.has(node) || !(node >= 0 && node < analysis.root)) return;
    if (boxes.length >= limit) {
      next.add(node);
      return;
    }
    boxOf.set(node, boxes.length);
    boxes.push({ node, depth, edges: drawnEdges(analysis, node), ...fieldsOf(analysis, node, MAX_FIELDS) });
  };
  for (const node of starts) add(node, 0);
  for (let i = 0; i < boxes.length; i++) {
    const { edges, depth } = boxes[i]!;
    for (const { to } of edges) add(to, depth + 1);
  }
  const arrows = boxes.flatMap((box, from) =>
    box.edges.flatMap((edge) => {
      const to = boxOf.get(edge.to);
      return to === undefined ? [] : [arrowOf(analysis, box, from, edge, boxes[to]!, to)];
    }),
  );
  return { boxes: boxes.map((box) => drawn(analysis, box)), arrows, more: next.size };
}

interface Box extends Fields {
  readonly node: number;
  readonly depth: number;
  readonly edges: readonly LogicalEdge[];
}

function drawn(analysis: HeapAnalysis, { node, depth, fields, more }: Box): DrawingBox {
  return { ref: refOf(analysis, node), depth, fields: fields.map(({ field }) => field), moreFields: more };
}

function userRoots({ snapshot }: HeapAnalysis): readonly number[] {
  return Array.from(
    { length: Math.min(snapshot.ownedRoots.user, MAX_BOXES) },
    (_, i) => snapshot.objectCount + i,
  );
}

/** Of a goroutine only what the user's own functions have; nothing of the runtime's objects. */
function drawnEdges(analysis: HeapAnalysis, node: number): readonly LogicalEdge[] {
  const { snapshot } = analysis;
  if (isRuntimes(snapshot, node)) return [];
  const root = snapshot.roots[node - snapshot.objectCount];
  return logicalEdges(analysis, node, MAX_EDGES).filter(({ from, edge, to }) => {
    if (isRuntimes(snapshot, to) && root?.kind !== 'timer') return false;
    return root?.kind !== 'goroutine' || isKnownToUser(snapshot, from, edge);
  });
}

function arrowOf(
  { snapshot }: HeapAnalysis,
  box: Box,
  from: number,
  edge: LogicalEdge,
  target: Box,
  to: number,
): DrawingArrow {
  const label = edgeLabel(snapshot, edge.from, edge.edge);
  const offset = snapshot.edgeOffset[edge.edge]!;
  const at = box.fields.findIndex((one) => one.node === edge.from && offset >= one.from && offset < one.to);
  const field = at === -1 ? null : at;
  return {
    from,
    to,
    field,
    toField: field === null ? null : pointedField(snapshot, box, field, target),
    edge: label,
  };
}

/** Where in the other box a pointer points; null: at its start, or it is not known. */
function pointedField(
  { address, objectCount }: HeapSnapshot,
  box: Box,
  field: number,
  target: Box,
): number | null {
  const { content } = box.fields[field]!.field;
  if (content.kind !== 'pointer' || target.node >= objectCount) return null;
  const inside = content.address - address[target.node]!;
  if (inside <= 0) return null;
  const at = target.fields.findIndex(({ node, from }) => node === target.node && from === inside);
  return at === -1 ? null : at;
}
