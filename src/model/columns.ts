/**
 * A table of numbers as columns that grow together: one typed array a column, one length for all.
 * A million rows are a few typed arrays, never a million objects. Appending is amortised O(1).
 */

export type ColumnKind = 'f64' | 'u32';

/** Names the columns of a table and says what each holds. */
export type Schema = Readonly<Record<string, ColumnKind>>;

type ArrayOf<K extends ColumnKind> = K extends 'f64' ? Float64Array : Uint32Array;

/** Rows beyond {@link ColumnTable.length} are spare room: never read them. */
export type Columns<S extends Schema> = { -readonly [Name in keyof S]: ArrayOf<S[Name]> };

/** What readers of a column get to see. */
export interface ReadonlyColumn {
  readonly length: number;
  readonly [index: number]: number;
}

/** The read-only face of {@link Columns}. */
export type ReadonlyColumns<S extends Schema> = { readonly [Name in keyof S]: ReadonlyColumn };

const FIRST_CAPACITY = 256;

export class ColumnTable<S extends Schema> {
  readonly columns: Columns<S>;
  readonly #names: readonly (keyof S & string)[];
  #capacity = FIRST_CAPACITY;
  #length = 0;

  constructor(schema: S) {
    this.#names = Object.keys(schema);
    const columns: Record<string, Float64Array | Uint32Array> = {};
    for (const name of this.#names) {
      columns[name] =
        schema[name] === 'f64' ? new Float64Array(FIRST_CAPACITY) : new Uint32Array(FIRST_CAPACITY);
    }
    // Built from the schema just above, name by name: the compiler cannot follow that.
    this.columns = columns as Columns<S>;
  }

  /** Rows in use. */
  get length(): number {
    return this.#length;
  }

  /** Adds a row of zeros and gives its index; the caller fills it through {@link columns}. */
  append(): number {
    if (this.#length === this.#capacity) this.#resize(this.#capacity * 2);
    return this.#length++;
  }

  /** Keeps only `rows` (ascending indices), in order. */
  keepOnly(rows: ArrayLike<number>): void {
    for (const name of this.#names) {
      const column: Float64Array | Uint32Array = this.columns[name];
      for (let to = 0; to < rows.length; to++) column[to] = column[rows[to]!]!;
      column.fill(0, rows.length, this.#length);
    }
    this.#length = rows.length;
  }

  #resize(capacity: number): void {
    for (const name of this.#names) {
      const old: Float64Array | Uint32Array = this.columns[name];
      const grown = old instanceof Float64Array ? new Float64Array(capacity) : new Uint32Array(capacity);
      grown.set(old);
      // Same kind of array as before, so the schema still holds.
      this.columns[name] = grown as Columns<S>[typeof name];
    }
    this.#capacity = capacity;
  }
}
