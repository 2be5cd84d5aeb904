const PAGE = 10;

/** The row that a key leads to from `row` of `rows`; null: the key is none of the table's. */
export function rowOfKey(key: string, row: number, rows: number): number | null {
  const to = (wanted: number): number => Math.min(Math.max(wanted, 0), rows - 1);
  switch (key) {
    case 'ArrowDown':
      return to(row + 1);
    case 'ArrowUp':
      return to(row - 1);
    case 'PageDown':
      return to(row + PAGE);
    case 'PageUp':
      return to(row - PAGE);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows - 1);
    default:
      return null;
  }
}
