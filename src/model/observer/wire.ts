/** Sizes and numbers of the observer's stream as they lie in bytes; the layout itself is in protocol/observer.ts. */
import { RecordKind } from '../../protocol/observer.ts';

/** Bytes of each record with a fixed layout, header included. */
export const RECORD_BYTES: Readonly<Record<number, number>> = {
  [RecordKind.hello]: 16,
  [RecordKind.sample]: 104,
  [RecordKind.gcStart]: 32,
  [RecordKind.gcEnd]: 80,
  [RecordKind.goCreate]: 40,
  [RecordKind.goEnd]: 24,
};

/** Bytes of a site record before its names. */
export const SITE_FIXED_BYTES = 24;

const TWO_32 = 4_294_967_296;

/**
 * A u64 as a number. Exact up to 2^53 (104 days in ns, 8 PiB); rounded above, which no size or time reaches.
 * Two halves instead of getBigUint64: a BigInt per field costs about ten times as much.
 */
export function readU64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * TWO_32 + view.getUint32(at, true);
}
