/**
 * Columns that grow: typed arrays with a length of their own and amortised O(1) push. A million rows are a few of these
 * instead of a million objects.
 */

type ColumnArray = Float64Array | Uint32Array;

/** A column in the making. Reading with `at` beyond `length` is a bug and throws. */
export class GrowableColumn<A extends ColumnArray> {
  readonly #make: (length: number) => A;
  #data: A;
  #length = 0;

  constructor(make: (length: number) => A, capacity: number) {
    this.#make = make;
    this.#data = make(Math.max(1, capacity));
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) this.#grow();
    this.#data[this.#length++] = value;
  }

  at(index: number): number {
    const value = index < this.#length ? this.#data[index] : undefined;
    if (value === undefined) throw new RangeError(`row ${index} of ${this.#length}`);
    return value;
  }

  set(index: number, value: number): void {
    if (!(index >= 0 && index < this.#length)) throw new RangeError(`row ${index} of ${this.#length}`);
    this.#data[index] = value;
  }

  /** The rows so far, not copied: valid until the next push. */
  view(): A {
    return this.#data.subarray(0, this.#length) as A;
  }

  /** The rows so far in an array of their own, which later pushes leave alone. */
  toArray(): A {
    return this.#data.slice(0, this.#length) as A;
  }

  #grow(): void {
    const grown = this.#make(this.#data.length * 2);
    grown.set(this.#data);
    this.#data = grown;
  }
}

export class GrowableFloat64Array extends GrowableColumn<Float64Array> {
  constructor(capacity = 64) {
    super((length) => new Float64Array(length), capacity);
  }
}

export class GrowableUint32Array extends GrowableColumn<Uint32Array> {
  constructor(capacity = 64) {
    super((length) => new Uint32Array(length), capacity);
  }
}
