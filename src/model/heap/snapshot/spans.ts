/** Spans of a heap, and which object an address lies in. */
import { U32List } from '../../stream/u32-list.ts';
import { NONE } from '../graph.ts';

/** Bytes of a page of Go's heap. */
export const PAGE_BYTES = 8192;
const SPAN_FIELDS = 6;

export interface SpanColumns {
  readonly count: number;
  readonly base: Uint32Array;
  readonly pages: Uint32Array;
  readonly slotBytes: Uint32Array;
  readonly slots: Uint32Array;
  readonly used: Uint32Array;
  /** Span class | state << 8. */
  readonly state: Uint32Array;
}

/** Takes rows as they come; null: they are in order and make sense so far, else what is wrong. */
export class SpanRows {
  readonly #rows = new U32List();
  #end = 0;

  append(rows: Uint32Array): string | null {
    for (let at = 0; at + SPAN_FIELDS <= rows.length; at += SPAN_FIELDS) {
      const [base, pages, slotBytes, slots] = [rows[at]!, rows[at + 1]!, rows[at + 2]!, rows[at + 3]!];
      if (base < this.#end || base % PAGE_BYTES !== 0)
        return `span at ${base} after the end of one at ${this.#end}`;
      const bytes = pages * PAGE_BYTES;
      if (pages === 0 || base + bytes > 2 ** 32) return `span at ${base} of ${pages} pages`;
      if (slots * slotBytes > bytes)
        return `span at ${base} of ${bytes} bytes with ${slots} slots of ${slotBytes}`;
      this.#end = base + bytes;
    }
    this.#rows.reserve(rows.length);
    this.#rows.data.set(rows, this.#rows.length);
    this.#rows.length += rows.length;
    return null;
  }

  /** Address of the first; 0: there is none. */
  get lowest(): number {
    return this.#rows.length === 0 ? 0 : this.#rows.data[0]!;
  }

  take(): SpanColumns {
    const rows = this.#rows.take();
    const count = Math.floor(rows.length / SPAN_FIELDS);
    const column = (field: number): Uint32Array =>
      Uint32Array.from({ length: count }, (_, i) => rows[i * SPAN_FIELDS + field]!);
    return {
      count,
      base: column(0),
      pages: column(1),
      slotBytes: column(2),
      slots: column(3),
      used: column(4),
      state: column(5),
    };
  }
}

/** Finds objects by address, also by one inside of them. */
export class ObjectIndex {
  readonly #spans: SpanColumns;
  readonly #address: Uint32Array;
  /** Objects of span i are firstObject[i] … endObject[i] − 1. */
  readonly #firstObject: Uint32Array;
  readonly #endObject: Uint32Array;
  readonly #spanOfPage: Uint32Array;
  readonly #firstPage: number;

  /** @param address of objects, ascending; those in no span are found by no address */
  constructor(spans: SpanColumns, address: Uint32Array) {
    this.#spans = spans;
    this.#address = address;
    this.#firstObject = new Uint32Array(spans.count);
    this.#endObject = new Uint32Array(spans.count);
    let object = 0;
    for (let span = 0; span < spans.count; span++) {
      while (object < address.length && address[object]! < spans.base[span]!) object++;
      this.#firstObject[span] = object;
      const end = spans.base[span]! + spans.pages[span]! * PAGE_BYTES;
      while (object < address.length && address[object]! < end) object++;
      this.#endObject[span] = object;
    }
    this.#firstPage = spans.count === 0 ? 0 : spans.base[0]! / PAGE_BYTES;
    const last = spans.count - 1;
    const endPage = last < 0 ? 0 : spans.base[last]! / PAGE_BYTES + spans.pages[last]!;
    this.#spanOfPage = new Uint32Array(endPage - this.#firstPage).fill(NONE);
    for (let span = 0; span < spans.count; span++) {
      const from = spans.base[span]! / PAGE_BYTES - this.#firstPage;
      this.#spanOfPage.fill(span, from, from + spans.pages[span]!);
    }
  }

  /** {@link NONE}: in no span. */
  spanOf(address: number): number {
    const page = (address >>> 13) - this.#firstPage;
    return page >= 0 && page < this.#spanOfPage.length ? this.#spanOfPage[page]! : NONE;
  }

  /** The object that has `address` in its slot; {@link NONE}: there is none. */
  objectAt(address: number): number {
    const span = this.spanOf(address);
    if (span === NONE) return NONE;
    const slotBytes = this.#spans.slotBytes[span]!;
    if (slotBytes === 0) return NONE;
    const base = this.#spans.base[span]!;
    const slot = Math.floor((address - base) / slotBytes);
    const slotStart = base + slot * slotBytes;
    const slotEnd = slotStart + slotBytes;
    // Of the span's objects at most `slot` come before it, and where all slots are used exactly so many.
    let low = this.#firstObject[span]!;
    let high = this.#endObject[span]!;
    const missing = this.#spans.slots[span]! - (high - low);
    const first = low;
    // A full span is an array: no need to look.
    if (missing === 0) return first + slot < high ? first + slot : NONE;
    low = Math.max(low, first + slot - missing);
    high = Math.min(high, first + slot + 1);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = this.#address[middle]!;
      if (at >= slotEnd) high = middle;
      else if (at < slotStart) low = middle + 1;
      else return middle;
    }
    return NONE;
  }
}
