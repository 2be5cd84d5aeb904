/** What a click on a frame selects, and which frames a selection stands for. Pure. */
import type { FlameNode } from '../../../draw/heap/flame-tree.ts';
import type { FlameMeasure, LineHeat, Selection } from '../../../protocol/heap-views.ts';

/** A line that allocates is selected as such, from wherever it is called; any other call by the frame. */
export function frameSelection(node: FlameNode, heat: readonly LineHeat[]): Selection | null {
  if (node.parent < 0) return null;
  const line = heat.find(
    ({ site }) => site.line === node.line && site.file === node.file && site.func === node.func,
  );
  return line === undefined ? { kind: 'frame', id: node.id } : { kind: 'site', id: line.site.id };
}

/** Indices of the frames that are what is selected. */
export function selectedFrames(
  nodes: readonly FlameNode[],
  selection: Selection | null,
  heat: readonly LineHeat[],
): ReadonlySet<number> {
  if (selection?.kind === 'frame')
    return new Set(nodes.flatMap(({ id }, i) => (id === selection.id && i > 0 ? [i] : [])));
  const site =
    selection?.kind === 'site' ? heat.find((row) => row.site.id === selection.id)?.site : undefined;
  if (site === undefined) return new Set();
  return new Set(
    nodes.flatMap(({ line, file, func }, i) =>
      line === site.line && file === site.file && func === site.func ? [i] : [],
    ),
  );
}

/** All that was ever allocated is known by place, not by type or holder: other selections leave it as it is. */
export function narrows(measure: FlameMeasure, selection: Selection): boolean {
  const isAlive = measure === 'aliveBytes' || measure === 'aliveCount';
  return isAlive || selection.kind === 'site' || selection.kind === 'package' || selection.kind === 'frame';
}
