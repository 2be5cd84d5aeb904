import type { GoMemory } from './memory.ts';

/** Upper 32 bits of a reference that is not a number: a NaN with a type in its lowest bits. See `ref` in syscall/js/js.go. */
const NAN_HEAD = 0x7ff8_0000;

const TypeFlag = { none: 0, object: 1, string: 2, symbol: 3, function: 4 } as const;

function typeFlag(value: unknown): number {
  switch (typeof value) {
    case 'object':
      return value === null ? TypeFlag.none : TypeFlag.object;
    case 'string':
      return TypeFlag.string;
    case 'symbol':
      return TypeFlag.symbol;
    case 'function':
      return TypeFlag.function;
    default:
      return TypeFlag.none;
  }
}

/**
 * The JavaScript values that Go holds. Go keeps 64 bits for each: a number other than 0 is its own bits, 0 bits mean
 * undefined, and everything else is a NaN that carries an id into this table. Go counts its references and says
 * when one has gone (`finalizeRef`).
 */
export class ValueTable {
  readonly #memory: GoMemory;
  readonly #onDrop: (value: unknown) => void;
  #values: unknown[];
  #references: number[];
  #ids: Map<unknown, number>;
  #freeIds: number[] = [];

  /**
   * The first seven ids are part of the contract with syscall/js. `go` is the object Go calls its host by, `onDrop` hears of
   * each value that Go holds no more.
   */
  constructor(memory: GoMemory, global: object, go: object, onDrop: (value: unknown) => void) {
    this.#memory = memory;
    this.#onDrop = onDrop;
    this.#values = [Number.NaN, 0, null, true, false, global, go];
    this.#references = this.#values.map(() => Infinity);
    // A Map finds NaN, so that NaN gets id 0 as syscall/js expects.
    this.#ids = new Map(this.#values.map((value, id) => [value, id]));
  }

  /** The value whose reference is at `address`. */
  load(address: number): unknown {
    const number = this.#memory.getFloat64(address);
    if (number === 0) return undefined;
    if (!Number.isNaN(number)) return number;
    return this.#values[this.#memory.getUint32(address)];
  }

  /** Gives Go a reference to `value` at `address`. */
  store(address: number, value: unknown): void {
    if (typeof value === 'number' && value !== 0 && !Number.isNaN(value)) {
      this.#memory.setFloat64(address, value);
      return;
    }
    if (value === undefined) {
      this.#memory.setFloat64(address, 0);
      return;
    }
    const id = this.#ids.get(value) ?? this.#add(value);
    this.#references[id] = (this.#references[id] ?? 0) + 1;
    this.#memory.setUint32(address, id);
    this.#memory.setUint32(address + 4, NAN_HEAD | typeFlag(value));
  }

  /** The values of the []ref whose header is at `address`. */
  loadSlice(address: number): unknown[] {
    const start = this.#memory.getInt64(address);
    const length = this.#memory.getInt64(address + 8);
    const values: unknown[] = [];
    for (let i = 0; i < length; i++) values.push(this.load(start + i * 8));
    return values;
  }

  /** Go has one reference less to the value with this id. */
  finalize(id: number): void {
    const left = (this.#references[id] ?? 0) - 1;
    this.#references[id] = left;
    if (left !== 0) return;
    const value = this.#values[id];
    this.#values[id] = undefined;
    this.#ids.delete(value);
    this.#freeIds.push(id);
    this.#onDrop(value);
  }

  /** Lets go of everything. */
  release(): void {
    this.#values = [];
    this.#references = [];
    this.#ids = new Map();
    this.#freeIds = [];
  }

  #add(value: unknown): number {
    const id = this.#freeIds.pop() ?? this.#values.length;
    this.#values[id] = value;
    this.#references[id] = 0;
    this.#ids.set(value, id);
    return id;
  }
}
