import { SpanState } from '../../../protocol/heap-stream.ts';
import type { AllocatorView, SizeClassRow } from '../../../protocol/heap-tables.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';
import { NONE } from '../graph.ts';
import { PAGE_BYTES } from '../snapshot/spans.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The lowest bit of a span class: no pointers. */
const NOSCAN = 1;

/** Spans by size of their slots, small ones first, large objects last. */
export function allocatorView(snapshot: HeapSnapshot): AllocatorView {
  const { spans } = snapshot;
  const classes = new Map<number, Mutable<SizeClassRow>>();
  const classOf = new Array<Mutable<SizeClassRow> | null>(spans.count).fill(null);
  for (let span = 0; span < spans.count; span++) {
    const state = spans.state[span]!;
    if (state >>> 8 !== SpanState.inUse) continue;
    const isLarge = (state & 0xff) >>> 1 === 0;
    const slotBytes = isLarge ? 0 : spans.slotBytes[span]!;
    const noscan = (state & NOSCAN) !== 0;
    const key = slotBytes * 2 + (noscan ? 1 : 0);
    let row = classes.get(key);
    if (row === undefined) classes.set(key, (row = emptyRow(slotBytes, noscan)));
    classOf[span] = row;
    const pageBytes = spans.pages[span]! * PAGE_BYTES;
    row.spans++;
    row.pageBytes += pageBytes;
    row.slots += spans.slots[span]!;
    row.used += spans.used[span]!;
    row.usedBytes += spans.used[span]! * spans.slotBytes[span]!;
    row.tailBytes += pageBytes - spans.slots[span]! * spans.slotBytes[span]!;
  }
  addWaste(snapshot, classOf);
  const large = (row: SizeClassRow): number => (row.slotBytes === 0 ? Infinity : row.slotBytes);
  return {
    classes: [...classes.values()].sort((a, b) => large(a) - large(b) || Number(a.noscan) - Number(b.noscan)),
    system: snapshot.system,
    pageBytes: PAGE_BYTES,
    spans: {
      base: spans.base,
      pages: spans.pages,
      slotBytes: spans.slotBytes,
      slots: spans.slots,
      used: spans.used,
      state: Uint8Array.from(spans.state, (state) => state >>> 8),
    },
  };
}

function emptyRow(slotBytes: number, noscan: boolean): Mutable<SizeClassRow> {
  const zero = { spans: 0, pageBytes: 0, slots: 0, used: 0, usedBytes: 0, wasteBytes: 0, tailBytes: 0 };
  return { slotBytes, noscan, ...zero };
}

function addWaste(
  { index, address, requested, graph, objectCount }: HeapSnapshot,
  classOf: readonly (Mutable<SizeClassRow> | null)[],
): void {
  for (let object = 0; object < objectCount; object++) {
    const span = index.spanOf(address[object]!);
    const row = span === NONE ? null : classOf[span];
    if (row?.wasteBytes === undefined || row.wasteBytes === null) continue;
    const asked = requested[object]!;
    row.wasteBytes = asked === 0 ? null : row.wasteBytes + Math.max(0, graph.bytes[object]! - asked);
  }
}
