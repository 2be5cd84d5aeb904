/** Looks up variables by address and by place on the stack. */
import type { ProgramSymbols } from '../../../protocol/symbols.ts';
import { NONE } from '../graph.ts';

export interface GlobalSymbol {
  readonly name: string;
  readonly address: number;
  readonly bytes: number;
  readonly type: string;
  readonly typeAddress: number;
}

export interface LocalSymbol {
  readonly name: string;
  readonly offset: number;
  readonly type: string;
}

export class SymbolIndex {
  readonly #symbols: ProgramSymbols;
  /** Rows of locals by function and base: `main.f 0`. */
  #locals: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(symbols: ProgramSymbols) {
    this.#symbols = symbols;
  }

  /** Row of the global that `address` lies in; {@link NONE}: in none that is known. */
  globalAt(address: number): number {
    const { addresses, bytes } = this.#symbols.globals;
    let [low, high] = [0, addresses.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (addresses[middle]! <= address) low = middle + 1;
      else high = middle;
    }
    const row = low - 1;
    return row >= 0 && address < addresses[row]! + Math.max(1, bytes[row]!) ? row : NONE;
  }

  global(row: number): GlobalSymbol {
    const { names, addresses, bytes, types, typeAddresses } = this.#symbols.globals;
    return {
      name: names[row] ?? '',
      address: addresses[row] ?? 0,
      bytes: bytes[row] ?? 0,
      type: types[row] ?? '',
      typeAddress: typeAddresses[row] ?? 0,
    };
  }

  /** The variable of `func` at `offset` from a base; null: not known, as with temporaries. */
  local(func: string, base: number, offset: number): LocalSymbol | null {
    const { names, offsets, bytes, types } = this.#symbols.locals;
    this.#locals ??= this.#localsByFunction();
    for (const row of this.#locals.get(`${func} ${base}`) ?? []) {
      if (offset >= offsets[row]! && offset < offsets[row]! + bytes[row]!) {
        return { name: names[row]!, offset: offsets[row]!, type: types[row]! };
      }
    }
    return null;
  }

  #localsByFunction(): ReadonlyMap<string, readonly number[]> {
    const { functions, functionOf, bases } = this.#symbols.locals;
    const rows = new Map<string, number[]>();
    functionOf.forEach((func, row) => {
      const key = `${functions[func] ?? ''} ${bases[row] ?? 0}`;
      const list = rows.get(key);
      if (list === undefined) rows.set(key, [row]);
      else list.push(row);
    });
    return rows;
  }
}
