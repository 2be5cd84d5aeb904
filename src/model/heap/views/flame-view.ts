import type { FlameFrame, FlameQuery } from '../../../protocol/heap-tables.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { askedBytes } from './allocated.ts';
import type { FrameTree } from './frame-tree.ts';

/** Frames in one answer. */
const MAX_FRAMES = 5000;

/** @param selected objects that count, for alive measures */
export function flameView(
  analysis: HeapAnalysis,
  frames: FrameTree,
  query: FlameQuery,
  selected: Uint8Array | null,
): readonly FlameFrame[] {
  const { program } = analysis.snapshot;
  const frameOf = frames.frameOfContexts(program.places);
  const self = new Float64Array(frames.length);
  const byContext = measured(analysis, query, selected, frames);
  for (let context = 0; context < byContext.length; context++)
    self[frameOf[context] ?? 0]! += byContext[context]!;
  const value = self.slice();
  // Frames come after the ones above them.
  for (let frame = value.length - 1; frame > 0; frame--) value[frames.parent.data[frame]!]! += value[frame]!;
  return depthFirst(analysis, frames, self, value, query.minShare);
}

/** What there is of each context. */
function measured(
  { snapshot, tree }: HeapAnalysis,
  { measure, selection }: FlameQuery,
  selected: Uint8Array | null,
  frames: FrameTree,
): Float64Array {
  const { program, counters, context, objectCount } = snapshot;
  const values = new Float64Array(Math.max(1, program.places.contextEnd));
  if (measure === 'aliveBytes' || measure === 'aliveCount') {
    for (const node of tree.order) {
      if (node >= objectCount || (selected !== null && selected[node] === 0)) continue;
      const at = context[node]! < values.length ? context[node]! : 0;
      values[at]! += measure === 'aliveCount' ? 1 : askedBytes(snapshot, node);
    }
    return values;
  }
  const counts = contextFilter(snapshot, selection, frames);
  for (const [one, { count, bytes }] of counters) {
    const at = one < values.length ? one : 0;
    if (counts(at)) values[at]! += measure === 'allocatedCount' ? count : bytes;
  }
  return values;
}

/** Whether a context belongs to a selection by place; other selections do not narrow what was allocated. */
function contextFilter(
  { program }: HeapAnalysis['snapshot'],
  selection: FlameQuery['selection'],
  frames: FrameTree,
): (context: number) => boolean {
  const { siteGroups, places } = program;
  const siteOf = siteGroups.ofContexts(places);
  if (selection?.kind === 'site') return (one) => siteOf[one] === selection.id;
  if (selection?.kind === 'package')
    return (one) => siteGroups.packageOfSite(siteOf[one] ?? 0) === selection.id;
  if (selection?.kind === 'frame') {
    const below = frames.contextsBelow(places, selection.id);
    return (one) => below[one] === 1;
  }
  return () => true;
}

function depthFirst(
  { snapshot }: HeapAnalysis,
  frames: FrameTree,
  self: Float64Array,
  value: Float64Array,
  minShare: number,
): readonly FlameFrame[] {
  const least = Math.max(0, minShare) * value[0]!;
  const shown: number[] = [];
  for (let frame = 0; frame < value.length; frame++) {
    if (frame === 0 || (value[frame]! > 0 && value[frame]! >= least)) shown.push(frame);
  }
  // A frame is never heavier than the one above it, so that no kept frame loses its parent.
  shown.sort((a, b) => value[b]! - value[a]! || a - b);
  const children = new Map<number, number[]>();
  for (const frame of shown.slice(0, MAX_FRAMES)) {
    if (frame === 0) continue;
    const above = frames.parent.data[frame]!;
    const list = children.get(above);
    if (list === undefined) children.set(above, [frame]);
    else list.push(frame);
  }
  const result: FlameFrame[] = [];
  const { places } = snapshot.program;
  const stack = [{ frame: 0, parent: -1, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { frame, parent, depth } = next;
    const index = result.length;
    const line = places.line(frames.site.data[frame]!);
    result.push({ id: frame, parent, depth, ...line, value: value[frame]!, self: self[frame]! });
    for (const child of (children.get(frame) ?? []).reverse()) {
      stack.push({ frame: child, parent: index, depth: depth + 1 });
    }
  }
  return result;
}
