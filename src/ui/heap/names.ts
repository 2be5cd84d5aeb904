/** What things in a heap are called in the reader's language, and how their figures are written. */
import { formatBytes, formatDuration } from '../../base/format.ts';
import type { EdgeLabel, NodeLabel, SnapshotSummary, SourceLine } from '../../protocol/heap-views.ts';
import type { HeapStrings } from './strings.ts';

/** `map[int]*main.MyObject (10,000 entries)`, `main.cache (global)`, `goroutine 7 (main.worker)`. */
export function nodeText({ kind, text, count }: NodeLabel, t: HeapStrings): string {
  return t.node[kind](text, count === null ? '' : countOf(kind, count, t));
}

function countOf(kind: NodeLabel['kind'], count: number, t: HeapStrings): string {
  // An address, and an identity that Go's own messages write without separators.
  if (kind === 'global') return `0x${count.toString(16)}`;
  if (kind === 'goroutine') return String(count);
  return formatCount(count, t);
}

/** `.next`, `value`, `local cache of main.main`; empty: nothing to say. */
export function edgeText({ kind, text, func }: EdgeLabel, t: HeapStrings): string {
  return t.edge[kind](text, func);
}

/** `main.go:17`, without the folder; empty: not known. */
export function lineText({ file, line }: Pick<SourceLine, 'file' | 'line'>): string {
  return line === 0 ? '' : `${file.slice(file.lastIndexOf('/') + 1)}:${line}`;
}

export function formatCount(count: number, t: HeapStrings): string {
  return count.toLocaleString(t.locale);
}

/** With a binary unit: `10.2 MiB`. */
export function bytesText(bytes: number, t: HeapStrings): string {
  return formatBytes(bytes, t.locale);
}

/** A share of the whole, 0 … 1, as a percentage; what is there but rounds to nothing is `<1 %`. */
export function shareText(share: number, t: HeapStrings): string {
  const format = new Intl.NumberFormat(t.locale, { style: 'percent', maximumFractionDigits: 0 });
  return share > 0 && share < 0.005 ? `<${format.format(0.01)}` : format.format(share);
}

/** What a snapshot is, when it was taken, and its bytes: `After a GC`, or `“before”` as the program called it; `1.2 s`; `10 MiB`. */
export function snapshotText(
  { name, reason, t: time, bytes }: SnapshotSummary,
  t: HeapStrings,
): readonly [what: string, when: string, bytes: string] {
  return [name === '' ? t.reason[reason] : `“${name}”`, formatDuration(time, t.locale), bytesText(bytes, t)];
}
