/** Which objects a selection stands for. */
import type { NodeId, Selection } from '../../../protocol/heap-labels.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { NONE } from '../graph.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';
import { rangeOf } from '../subtrees.ts';
import type { FrameTree } from './frame-tree.ts';

/** Finds nodes of other snapshots again, and frames: what a selection may speak of besides the snapshot itself. */
export interface SelectionContext {
  readonly snapshotOf: (id: number) => HeapSnapshot | null;
  readonly frames: FrameTree;
}

/** 1 for each object that is selected, [objects]; null: all are. */
export function selectedObjects(
  analysis: HeapAnalysis,
  selection: Selection | null,
  context: SelectionContext,
): Uint8Array | null {
  if (selection === null) return null;
  const { snapshot } = analysis;
  switch (selection.kind) {
    case 'type':
      return where(snapshot.typeGroup, (group) => group === selection.id);
    case 'site':
      return where(snapshot.site, (site) => site === selection.id);
    case 'package': {
      const { siteGroups } = snapshot.program;
      const inPackage = Uint8Array.from({ length: siteGroups.length }, (_, site) =>
        siteGroups.packageOfSite(site) === selection.id ? 1 : 0,
      );
      return where(snapshot.site, (site) => inPackage[site] === 1);
    }
    case 'frame': {
      const inFrame = context.frames.contextsBelow(snapshot.program.places, selection.id);
      return where(snapshot.context, (one) => inFrame[one] === 1);
    }
    case 'size-class': {
      const { slotBytes } = selection;
      const bytes = snapshot.graph.bytes.subarray(0, snapshot.objectCount);
      return where(bytes, (one) => (slotBytes === 0 ? one > MAX_SMALL_BYTES : one === slotBytes));
    }
    case 'root':
    case 'node':
      return retainedBy(analysis, sameNode(snapshot, context.snapshotOf(selection.snapshot), selection.node));
  }
}

/** Objects above it have a span of their own. */
const MAX_SMALL_BYTES = 32768;

function where(column: Uint32Array, test: (value: number) => boolean): Uint8Array {
  const selected = new Uint8Array(column.length);
  for (let object = 0; object < column.length; object++) if (test(column[object]!)) selected[object] = 1;
  return selected;
}

function retainedBy({ snapshot, subtrees, root }: HeapAnalysis, node: NodeId): Uint8Array {
  const selected = new Uint8Array(snapshot.objectCount);
  if (node === NONE || node > root) return selected;
  // Garbage keeps nothing, but was meant.
  if (node < snapshot.objectCount) selected[node] = 1;
  const { from, end } = rangeOf(subtrees, node);
  for (let place = from; place < end; place++) {
    const one = subtrees.nodes[place]!;
    if (one < snapshot.objectCount) selected[one] = 1;
  }
  return selected;
}

/** The node in `to` that is `node` of `from`: objects by address and serial, roots by what they are. {@link NONE}: gone. */
export function sameNode(to: HeapSnapshot, from: HeapSnapshot | null, node: NodeId): NodeId {
  if (from === null) return NONE;
  if (from === to) return node <= to.graph.nodeCount ? node : NONE;
  if (node === from.graph.nodeCount) return to.graph.nodeCount;
  if (node < from.objectCount) {
    const found = to.index.objectAt(from.address[node]!);
    return found !== NONE && to.serial[found] === from.serial[node] ? found : NONE;
  }
  const root = from.roots[node - from.objectCount];
  if (root === undefined) return NONE;
  const index = to.roots.findIndex(
    (one) => one.kind === root.kind && one.name === root.name && one.number === root.number,
  );
  return index === -1 ? NONE : to.objectCount + index;
}
