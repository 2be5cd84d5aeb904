/**
 * What goroutines wait for: channels, locks and the like, numbered from 1 in order of arrival. At one address different ones can lie one
 * after another; the number says which.
 */
import { ColumnTable } from '../../columns.ts';

/** No more are told apart. */
const MAX_OBJECTS = 1 << 20;
/** Element types. */
const MAX_TYPES = 1 << 14;

export const ObjectKind = { channel: 0, lock: 1, waitGroup: 2, cond: 3, other: 4 } as const;
export type ObjectKind = (typeof ObjectKind)[keyof typeof ObjectKind];

const OBJECT_SCHEMA = {
  kind: 'u32',
  address: 'u32',
  capacity: 'u32',
  made: 'u32',
  type: 'u32',
  holder: 'u32',
  holderStack: 'u32',
} as const;

export class WaitObjects {
  readonly #table = new ColumnTable(OBJECT_SCHEMA);
  readonly #atAddress = new Map<number, number>();
  readonly #types: string[] = [''];
  readonly #typeNumber = new Map<string, number>([['', 0]]);

  constructor() {
    this.#table.append(); // 0: none
  }

  /** Numbers are below this. */
  get end(): number {
    return this.#table.length;
  }

  get columns(): ColumnTable<typeof OBJECT_SCHEMA>['columns'] {
    return this.#table.columns;
  }

  elementType(object: number): string {
    return this.#types[this.#table.columns.type[object]!] ?? '';
  }

  /** A channel is told of: again, or another one. */
  noteChannel(address: number, capacity: number, made: number, elementType: string): void {
    const type = this.#numberOfType(elementType);
    const c = this.#table.columns;
    const known = this.#atAddress.get(address) ?? 0;
    const isSame =
      known !== 0 &&
      c.kind[known] === ObjectKind.channel &&
      c.capacity[known] === capacity &&
      c.made[known] === made &&
      c.type[known] === type;
    if (isSame) return;
    const row = this.#append(address, ObjectKind.channel);
    if (row === 0) return;
    const grown = this.#table.columns;
    grown.capacity[row] = capacity;
    grown.made[row] = made;
    grown.type[row] = type;
  }

  /** Number of what lies at an address, as far as something of this kind does; 0: there is no room, or the address is 0. */
  at(address: number, kind: ObjectKind): number {
    if (address === 0) return 0;
    const known = this.#atAddress.get(address) ?? 0;
    if (known !== 0 && this.#table.columns.kind[known] === kind) return known;
    return this.#append(address, kind);
  }

  /** Who holds the lock at an address from now on, as far as waits for it are concerned. */
  noteHolder(address: number, goid: number, stack: number): void {
    const object = this.at(address, ObjectKind.lock);
    if (object === 0) return;
    this.#table.columns.holder[object] = goid;
    this.#table.columns.holderStack[object] = stack;
  }

  #append(address: number, kind: ObjectKind): number {
    if (this.#table.length >= MAX_OBJECTS) {
      this.#atAddress.delete(address);
      return 0;
    }
    const row = this.#table.append();
    const c = this.#table.columns;
    c.kind[row] = kind;
    c.address[row] = address;
    this.#atAddress.set(address, row);
    return row;
  }

  #numberOfType(name: string): number {
    const known = this.#typeNumber.get(name);
    if (known !== undefined) return known;
    if (this.#types.length >= MAX_TYPES) return 0;
    this.#typeNumber.set(name, this.#types.length);
    return this.#types.push(name) - 1;
  }
}
