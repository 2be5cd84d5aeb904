import { MAX_ROWS, type TablePage } from '../../../protocol/heap-tables.ts';
import { bounded } from '../../stream/bounded.ts';

/** What a table query says besides what it is about. */
export interface PageRequest {
  readonly text: string;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface Sortable {
  readonly name: string;
  readonly count: number;
  readonly bytes: number;
}

/**
 * One page of rows that are few enough to hold all (types, lines, packages, roots).
 * @param key what to sort by; rows with equal keys are sorted by name
 */
export function pageOf<Entry extends Sortable, Row>(
  entries: readonly Entry[],
  { text, descending, offset, limit }: PageRequest,
  key: (entry: Entry) => number | string,
  row: (entry: Entry) => Row,
): TablePage<Row> {
  const wanted = text.toLowerCase();
  const matching =
    wanted === '' ? [...entries] : entries.filter(({ name }) => name.toLowerCase().includes(wanted));
  const sign = descending ? -1 : 1;
  const keyed = matching.map((entry) => ({ entry, key: key(entry) }));
  keyed.sort((a, b) => sign * compare(a.key, b.key) || compare(a.entry.name, b.entry.name));
  const { from, to } = pageBounds(offset, limit);
  return {
    rows: keyed.slice(from, to).map(({ entry }) => row(entry)),
    total: matching.length,
    count: matching.reduce((sum, { count }) => sum + count, 0),
    bytes: matching.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Whatever was asked for, within what is answered. */
export function pageBounds(offset: number, limit: number): { readonly from: number; readonly to: number } {
  const from = bounded(offset, Number.MAX_SAFE_INTEGER);
  return { from, to: from + bounded(limit, MAX_ROWS) };
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
