import type { EdgeLabel } from '../../../protocol/heap-labels.ts';
import {
  MAX_BOXES,
  type Drawing,
  type DrawingArrow,
  type DrawingBox,
  type DrawingQuery,
  type FieldView,
} from '../../../protocol/heap-objects.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { edgeLabel } from './edge-labels.ts';
import { refOf } from './node-labels.ts';
import { fieldsOf } from './object-view.ts';

const MAX_FIELDS = 24;
/** Edges looked at in one box. */
const MAX_EDGES = 2000;

/** Boxes breadth first from the start, then arrows between all that have a box. Nodes that do not exist are left out. */
export function drawingView(analysis: HeapAnalysis, query: DrawingQuery): Drawing {
  const { snapshot } = analysis;
  const limit = Math.max(
    1,
    Math.min(MAX_BOXES, Number.isFinite(query.limit) ? Math.floor(query.limit) : MAX_BOXES),
  );
  const starts = query.from.length > 0 ? query.from : userRoots(analysis);
  const boxOf = new Map<number, number>();
  const boxes: DrawingBox[] = [];
  const next = new Set<number>();
  const add = (node: number, depth: number): void => {
    if (boxOf.has(node) || !(node >= 0 && node < analysis.root)) return;
    if (boxes.length >= limit) {
      next.add(node);
      return;
    }
    boxOf.set(node, boxes.length);
    const { fields, more } = fieldsOf(snapshot, node, MAX_FIELDS);
    boxes.push({ ref: refOf(analysis, node), depth, fields, moreFields: more });
  };
  for (const node of starts) add(node, 0);
  const { firstEdge, edgeTo } = snapshot.graph;
  const arrows: DrawingArrow[] = [];
  for (let i = 0; i < boxes.length; i++) {
    const { ref, depth } = boxes[i]!;
    const from = firstEdge[ref.node]!;
    for (let edge = from; edge < Math.min(firstEdge[ref.node + 1]!, from + MAX_EDGES); edge++) {
      add(edgeTo[edge]!, depth + 1);
    }
  }
  boxes.forEach(({ ref: { node }, fields }, i) => {
    const from = firstEdge[node]!;
    for (let edge = from; edge < Math.min(firstEdge[node + 1]!, from + MAX_EDGES); edge++) {
      const to = boxOf.get(edgeTo[edge]!);
      if (to === undefined) continue;
      const label = edgeLabel(snapshot, node, edge);
      const field = fieldOfEdge(analysis, node, edge, fields, label);
      const toField = field === null ? null : pointedField(analysis, edge, fields[field]!, boxes[to]!);
      arrows.push({ from: i, to, field, toField, edge: label });
    }
  });
  return { boxes, arrows, more: next.size };
}

function userRoots({ snapshot }: HeapAnalysis): readonly number[] {
  return Array.from(
    { length: Math.min(snapshot.ownedRoots.user, MAX_BOXES) },
    (_, i) => snapshot.objectCount + i,
  );
}

/** The field that a pointer lies in: it begins at or before the pointer and ends after it. */
function fieldOfEdge(
  { snapshot }: HeapAnalysis,
  node: number,
  edge: number,
  fields: readonly FieldView[],
  label: EdgeLabel,
): number | null {
  const root = snapshot.roots[node - snapshot.objectCount];
  if (root !== undefined && root.kind !== 'global') {
    const at = fields.findIndex(({ name }) => name === label.text && name !== '');
    return at === -1 ? null : at;
  }
  const offset = snapshot.edgeOffset[edge]!;
  let best: number | null = null;
  fields.forEach((field, i) => {
    if (field.offset <= offset && (best === null || field.offset >= fields[best]!.offset)) best = i;
  });
  return best;
}

/** Where in the other box a pointer points; null: at its start, or it is not known. */
function pointedField(
  { snapshot }: HeapAnalysis,
  edge: number,
  field: FieldView,
  box: DrawingBox,
): number | null {
  const to = snapshot.graph.edgeTo[edge]!;
  if (field.content.kind !== 'pointer' || to >= snapshot.objectCount) return null;
  const inside = field.content.address - snapshot.address[to]!;
  if (inside <= 0) return null;
  const at = box.fields.findIndex(({ offset }) => offset === inside);
  return at === -1 ? null : at;
}
