/** Ways from the roots as a reader sees them: the insides of maps in one step, equal links of a list in one. */
import type { NodeRef } from '../../../protocol/heap-labels.ts';
import type { PathStep, PathView } from '../../../protocol/heap-objects.ts';
import type { HeapAnalysis } from '../analysis.ts';
import type { HeapPath } from '../paths.ts';
import { edgeLabel } from './edge-labels.ts';
import { isInside } from './inside.ts';
import { refOf } from './node-labels.ts';
import { siblingsAt } from './siblings.ts';

/** From so many equal links on they are one step. */
const MIN_REPEATS = 3;
/** Steps shown of a way, half of them from each end. */
const MAX_STEPS = 40;

/** A step before it has names: the node, and the edge by which the step before holds it. */
interface Link {
  readonly node: number;
  /** Node that the edge begins at: the step before, or a part of it that is not shown. */
  readonly from: number;
  readonly edge: number;
  readonly repeats: number;
}

export function pathView(analysis: HeapAnalysis, path: HeapPath): PathView {
  const links = foldRepeats(analysis, foldParts(analysis, path));
  const { shown, omitted } = elide(links);
  const steps: PathStep[] = [];
  shown.forEach((link, i) => {
    const label = edgeLabel(analysis.snapshot, link.from, link.edge);
    const ref = i < shown.length - 1 ? asWhole(refOf(analysis, link.node)) : refOf(analysis, link.node);
    const holder = shown[i - 1];
    const joined = holder === undefined || omitted?.before === i;
    const siblings = joined
      ? { count: 1, bytes: ref.bytes, retained: ref.retained }
      : siblingsAt(analysis, holder.repeats > 1 ? link.from : holder.node, link);
    steps.push({
      ref,
      edge: label,
      repeats: link.repeats,
      siblings: siblings.count,
      siblingBytes: siblings.bytes,
      siblingRetained: siblings.retained,
    });
  });
  return { steps, omitted, suspect: suspectLink(analysis, shown, steps) };
}

/** A map whose header is a variable on a stack begins, on the heap, with one of its parts. */
function asWhole(ref: NodeRef): NodeRef {
  return ref.label.kind === 'map-part' ? { ...ref, label: { ...ref.label, kind: 'map' } } : ref;
}

function foldParts(analysis: HeapAnalysis, { nodes, edges }: HeapPath): readonly Link[] {
  const links: Link[] = [];
  // nodes[0] is the node of all roots, which is no step.
  for (let i = 1; i < nodes.length; i++) {
    const [from, node, edge] = [nodes[i - 1]!, nodes[i]!, edges[i - 1]!];
    if (i === nodes.length - 1 || !isInside(analysis, from, edge, node)) {
      links.push({ node, from, edge, repeats: 1 });
    }
  }
  return links;
}

function foldRepeats({ snapshot }: HeapAnalysis, links: readonly Link[]): readonly Link[] {
  const same = (a: Link, b: Link): boolean =>
    a.node < snapshot.objectCount &&
    b.node < snapshot.objectCount &&
    snapshot.typeGroup[a.node] === snapshot.typeGroup[b.node] &&
    snapshot.edgeOffset[a.edge] === snapshot.edgeOffset[b.edge] &&
    a.from < snapshot.objectCount &&
    b.from < snapshot.objectCount &&
    snapshot.typeGroup[a.from] === snapshot.typeGroup[b.from];
  const folded: Link[] = [];
  const last = links.length - 1;
  for (let i = 0; i <= last;) {
    let end = i + 1;
    // The object itself stays a step of its own.
    while (end < last && i < last && same(links[i]!, links[end]!)) end++;
    if (end - i >= MIN_REPEATS) folded.push({ ...links[i]!, repeats: end - i });
    else folded.push(...links.slice(i, end));
    i = end;
  }
  return folded;
}

function elide(links: readonly Link[]): {
  readonly shown: readonly Link[];
  readonly omitted: PathView['omitted'];
} {
  if (links.length <= MAX_STEPS) return { shown: links, omitted: null };
  const half = MAX_STEPS / 2;
  return {
    shown: [...links.slice(0, half), ...links.slice(-half)],
    omitted: { before: half, steps: links.length - MAX_STEPS },
  };
}

/**
 * The link that would free the most objects at once if each of its kind were cut: among those that are the only way on, the one
 * with the most equal siblings; of these, the first.
 */
function suspectLink(
  { tree }: HeapAnalysis,
  shown: readonly Link[],
  steps: readonly PathStep[],
): number | null {
  let best: number | null = null;
  for (let i = 1; i < shown.length; i++) {
    const { node, from } = shown[i]!;
    if (tree.parent[node] !== from) continue;
    if (best === null || steps[i]!.siblings > steps[best]!.siblings) best = i;
  }
  return best;
}
