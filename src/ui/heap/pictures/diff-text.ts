/** A comparison in words and cells. */
import { changeOf, divergingScale, freshOf, goneOf, type DiffUnit } from '../../../draw/heap/diff-bars.ts';
import type { TableCell } from '../../../draw/heap/table-picture.ts';
import type { DiffRow, DiffView } from '../../../protocol/heap-views.ts';
import { bytesText, formatCount, lineText, nodeText } from '../names.ts';
import type { HeapStrings } from '../strings.ts';
import type { DiffStrings } from './strings.ts';

/** A quantity without a sign: `12 KiB`, `1,024`. */
export function quantity(value: number, unit: DiffUnit, t: HeapStrings): string {
  return unit === 'bytes' ? bytesText(value, t) : formatCount(value, t);
}

/** `+12 KiB`, `−3`, `0`. */
export function signed(value: number, unit: DiffUnit, t: HeapStrings): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${quantity(Math.abs(value), unit, t)}`;
}

export function diffRowName({ name: { label, site, package: path } }: DiffRow, t: HeapStrings): string {
  if (label !== null) return nodeText(label, t);
  if (site !== null) return [lineText(site), site.func].filter((part) => part !== '').join(' ');
  return path ?? '';
}

/** Columns: name, bars, new, gone, change. */
export function diffCells(
  rows: readonly DiffRow[],
  unit: DiffUnit,
  t: HeapStrings,
): readonly (readonly TableCell[])[] {
  const { axis, partsOf } = divergingScale(rows, unit);
  return rows.map((row) => [
    { kind: 'text', text: diffRowName(row, t), mono: true },
    { kind: 'bar', parts: partsOf(row), axis },
    { kind: 'number', text: quantity(freshOf(row, unit), unit, t) },
    { kind: 'number', text: quantity(goneOf(row, unit), unit, t) },
    { kind: 'number', text: signed(changeOf(row, unit), unit, t) },
  ]);
}

/** What grew, in a sentence or two. `most` is the row that grew most; null: none. */
export function diffSentence(
  view: DiffView,
  most: DiffRow | null,
  t: HeapStrings,
  words: DiffStrings,
): string {
  const change = view.newBytes - view.goneBytes;
  const before = bytesText(view.keptBytes + view.goneBytes, t);
  const after = bytesText(view.keptBytes + view.newBytes, t);
  if (view.newCount === 0 && view.goneCount === 0) return words.same(before);
  const size = bytesText(Math.abs(change), t);
  const first =
    change > 0
      ? words.grew({ change: size, before, after })
      : change < 0
        ? words.shrank({ change: size, before, after })
        : words.same(after);
  const grown = most === null ? 0 : changeOf(most, 'bytes');
  if (most === null || grown <= 0) return first;
  const isHolder = most.selection.kind === 'root' || most.selection.kind === 'node';
  const objects = isHolder ? null : { count: most.newCount, text: formatCount(most.newCount, t) };
  const second = words.most({ name: diffRowName(most, t), change: bytesText(grown, t), objects });
  return `${first}${words.sentenceGap}${second}`;
}
