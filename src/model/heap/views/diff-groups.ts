import type { DiffBy } from '../../../protocol/heap-tables.ts';
import type { HeapAnalysis } from '../analysis.ts';
import type { DiffGroup } from './diff-view.ts';
import { labelOf, siteOf } from './node-labels.ts';
import { sameNode } from './selection.ts';
import { labelText } from './text.ts';
import { NONE } from '../graph.ts';
import { rangeOf } from '../subtrees.ts';

export interface DiffGrouping {
  readonly groups: readonly DiffGroup[];
  /** The group of an object of the earlier snapshot, that of one of the later. */
  readonly before: (object: number) => number;
  readonly after: (object: number) => number;
}

export function groupingFor(by: DiffBy, before: HeapAnalysis, after: HeapAnalysis): DiffGrouping {
  const { program } = after.snapshot;
  const { siteGroups, typeGroups } = program;
  const none = { label: null, site: null, package: null };
  switch (by) {
    case 'type':
      return {
        groups: Array.from({ length: typeGroups.length }, (_, id) => {
          const { label } = typeGroups.at(id);
          return { ...none, name: labelText(label), selection: { kind: 'type', id }, label };
        }),
        before: (object) => before.snapshot.typeGroup[object]!,
        after: (object) => after.snapshot.typeGroup[object]!,
      };
    case 'site':
      return {
        groups: Array.from({ length: siteGroups.length }, (_, id) => {
          const site = siteGroups.at(id);
          const name = `${site.file}:${site.line} ${site.func}`;
          return { ...none, name, selection: { kind: 'site', id }, site };
        }),
        before: (object) => before.snapshot.site[object]!,
        after: (object) => after.snapshot.site[object]!,
      };
    case 'package':
      return {
        groups: Array.from({ length: siteGroups.packageCount }, (_, id) => {
          const name = siteGroups.packageName(id);
          return { ...none, name, selection: { kind: 'package', id }, package: name };
        }),
        before: (object) => siteGroups.packageOfSite(before.snapshot.site[object]!),
        after: (object) => siteGroups.packageOfSite(after.snapshot.site[object]!),
      };
    case 'holder':
      return byHolder(before, after);
  }
}

/** By what stands right below the roots and keeps the object; a holder is one in both snapshots where it is the same node. */
function byHolder(before: HeapAnalysis, after: HeapAnalysis): DiffGrouping {
  const groups: DiffGroup[] = [];
  const groupOfAfter = new Map<number, number>();
  const groupOf = (analysis: HeapAnalysis, holder: number): number => {
    const same = analysis === after ? holder : sameNode(after.snapshot, analysis.snapshot, holder);
    const known = same === NONE ? undefined : groupOfAfter.get(same);
    if (known !== undefined) return known;
    const { snapshot } = analysis;
    const label = labelOf(snapshot, holder);
    const kind = holder < snapshot.objectCount ? 'node' : 'root';
    const id =
      groups.push({
        name: labelText(label),
        selection: { kind, snapshot: snapshot.head.id, node: holder },
        label,
        site: siteOf(snapshot, holder),
        package: null,
      }) - 1;
    if (same !== NONE) groupOfAfter.set(same, id);
    return id;
  };
  const ofAfter = topHolders(after, (holder) => groupOf(after, holder));
  const ofBefore = topHolders(before, (holder) => groupOf(before, holder));
  return { groups, before: (object) => ofBefore[object]!, after: (object) => ofAfter[object]! };
}

/** The group of the holder of each object, [objects]. */
function topHolders(
  { snapshot, subtrees, children, root }: HeapAnalysis,
  groupOf: (holder: number) => number,
): Uint32Array {
  const groups = new Uint32Array(snapshot.objectCount);
  for (const holder of children.of(root)) {
    const group = groupOf(holder);
    const { from, end } = rangeOf(subtrees, holder);
    for (let place = from; place < end; place++) {
      const node = subtrees.nodes[place]!;
      if (node < snapshot.objectCount) groups[node] = group;
    }
  }
  return groups;
}
