/** Small pieces of what the heap worker answers, for tests. */
import type { DominatorEntry, NodeKind, NodeRef, SiteRef } from '../../protocol/heap-views.ts';

export function siteAt(line: number, func = 'main.main', id = line): SiteRef {
  return { id, func, file: 'main.go', line, user: true };
}

export function refOf(
  node: number,
  text: string,
  more: Partial<NodeRef> & { kind?: NodeKind } = {},
): NodeRef {
  const { kind = 'value', ...rest } = more;
  const label = { kind, text, count: null };
  return { node, label, type: 1, bytes: 16, retained: 16, site: siteAt(1), ...rest };
}

/** An entry with children and figures that add up: what is retained but not by children is its own. */
export function entryOf(
  ref: NodeRef,
  children: readonly DominatorEntry[] = [],
  more: Partial<DominatorEntry> = {},
): DominatorEntry {
  return {
    ref,
    count: 1,
    bytes: ref.bytes,
    retained: ref.retained,
    childCount: children.length,
    children,
    others: null,
    ...more,
  };
}
