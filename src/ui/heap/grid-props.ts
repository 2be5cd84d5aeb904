/** What a grid (Grid.svelte) shows besides its cells. */
export interface GridColumn {
  readonly heading: string;
  /** Figures, which end at the same place. */
  readonly number: boolean;
  /** undefined: the column does not sort. */
  readonly sort?: GridSort | undefined;
  readonly onsort?: (() => void) | undefined;
}

export type GridSort = 'ascending' | 'descending' | 'none';

export interface GridRow {
  readonly key: string | number;
  readonly selected: boolean;
  /** Read out as a whole; undefined: cell by cell. */
  readonly text?: string;
}

/** How a column is sorted in a table that is sorted by one of them. */
export function gridSort<SortBy>(column: SortBy, sort: SortBy, descending: boolean): GridSort {
  if (column !== sort) return 'none';
  return descending ? 'descending' : 'ascending';
}
