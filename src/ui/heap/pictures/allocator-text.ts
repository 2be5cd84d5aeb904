/** The allocator in words and cells. */
import { spareBytes, type AllocatorFinding } from '../../../draw/heap/allocator-figures.ts';
import type { TableCell } from '../../../draw/heap/table-picture.ts';
import type { SizeClassRow } from '../../../protocol/heap-views.ts';
import { bytesText, formatCount, shareText } from '../names.ts';
import type { HeapStrings } from '../strings.ts';
import type { AllocatorStrings } from './strings.ts';

/** Columns: slot, spans, how full they are, slots in use, waste inside slots, memory. */
export function allocatorCells(
  rows: readonly SizeClassRow[],
  t: HeapStrings,
  words: AllocatorStrings,
): readonly (readonly TableCell[])[] {
  return rows.map((row) => {
    const { slots, used, usedBytes, wasteBytes } = row;
    // Of the slots' memory: what was asked for, what is unused inside slots in use, and free slots as the rest of the track.
    const whole = Math.max(1, usedBytes + spareBytes(row));
    const asked = (usedBytes - (wasteBytes ?? 0)) / whole;
    return [
      { kind: 'text', text: slotText(row, t, words) },
      { kind: 'number', text: formatCount(row.spans, t) },
      {
        kind: 'bar',
        parts: [
          { from: 0, to: asked, color: 'userLine' as const },
          { from: asked, to: usedBytes / whole, color: 'grown' as const },
        ].filter(({ from, to }) => to > from),
        axis: null,
      },
      { kind: 'number', text: words.slots(formatCount(used, t), formatCount(slots, t)) },
      { kind: 'number', text: wasteBytes === null ? words.unknownWaste : bytesText(wasteBytes, t) },
      { kind: 'number', text: bytesText(row.pageBytes, t) },
    ];
  });
}

function slotText({ slotBytes, noscan }: SizeClassRow, t: HeapStrings, words: AllocatorStrings): string {
  const size = slotBytes === 0 ? words.large : bytesText(slotBytes, t);
  return noscan ? `${size}${t.listSeparator}${words.noscan}` : size;
}

/** What it means, in a sentence. */
export function findingText(finding: AllocatorFinding, t: HeapStrings, words: AllocatorStrings): string {
  switch (finding.kind) {
    case 'rounding': {
      const { row, askedBytes, wasteBytes } = finding;
      return words.rounding({
        asked: bytesText(Math.round(askedBytes), t),
        slot: bytesText(row.slotBytes, t),
        waste: bytesText(wasteBytes, t),
        share: shareText(wasteBytes / Math.max(1, row.usedBytes), t),
      });
    }
    case 'sparse': {
      const { row } = finding;
      return words.sparse({
        slot: bytesText(row.slotBytes, t),
        fill: shareText(row.used / Math.max(1, row.slots), t),
        spare: bytesText(finding.spareBytes, t),
      });
    }
    case 'tight':
      return words.tight;
  }
}
