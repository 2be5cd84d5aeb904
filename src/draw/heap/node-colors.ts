/** Which colours a node has in every picture: roots, data, the user's, the standard library's, the runtime's. */
import type { NodeKind, NodeRef } from '../../protocol/heap-views.ts';
import type { HeapColor } from './heap-theme.ts';

export type NodeTone = 'user' | 'std' | 'runtime' | 'root' | 'data';

const BY_KIND: Readonly<Partial<Record<NodeKind, NodeTone>>> = {
  string: 'data',
  bytes: 'data',
  runes: 'data',
  runtime: 'runtime',
  'weak-handle': 'runtime',
  'tiny-block': 'data',
  global: 'root',
  goroutine: 'root',
  timer: 'root',
  finalizer: 'root',
  cleanup: 'root',
  'queued-finalizer': 'root',
  root: 'root',
};

export function toneOf({ label, site }: NodeRef): NodeTone {
  return BY_KIND[label.kind] ?? (site === null ? 'runtime' : site.user ? 'user' : 'std');
}

/** Fill and outline. */
export function colorsOf(tone: NodeTone): { readonly fill: HeapColor; readonly stroke: HeapColor } {
  return { fill: tone, stroke: `${tone}Line` };
}

/** Is a root and not an object. */
export function isRoot(kind: NodeKind): boolean {
  return BY_KIND[kind] === 'root';
}
