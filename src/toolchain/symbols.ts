/** Reads what the compiler and the linker say of variables (wasm/compiler/ssagen, wasm/linker): lines of fields between tabs. */
import { StackBase } from '../protocol/heap-stream.ts';
import type { GlobalSymbols, LocalSymbols } from '../protocol/symbols.ts';

/** Lines `address bytes type-address name type`, in any order. */
export function parseGlobals(text: string): GlobalSymbols {
  const rows = fields(text, 5).map(([address, bytes, typeAddress, name = '', type = '']) => ({
    address: Number(address),
    bytes: Number(bytes),
    typeAddress: Number(typeAddress),
    name,
    type,
  }));
  rows.sort((a, b) => a.address - b.address);
  return {
    names: rows.map(({ name }) => name),
    addresses: rows.map(({ address }) => address),
    bytes: rows.map(({ bytes }) => bytes),
    types: rows.map(({ type }) => type),
    typeAddresses: rows.map(({ typeAddress }) => typeAddress),
  };
}

/** Lines `base offset bytes function name type` of all packages, one text each. */
export function parseLocals(texts: readonly string[]): LocalSymbols {
  const functions: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) {
      number = functions.push(name) - 1;
      numbers.set(name, number);
    }
    return number;
  };
  const rows = texts.flatMap((text) => fields(text, 6));
  return {
    functions,
    functionOf: rows.map((row) => numberOf(row[3] ?? '')),
    names: rows.map((row) => row[4] ?? ''),
    bases: rows.map(([base]) => (base === 'a' ? StackBase.arguments : StackBase.locals)),
    offsets: rows.map((row) => Number(row[1])),
    bytes: rows.map((row) => Number(row[2])),
    types: rows.map((row) => row[5] ?? ''),
  };
}

/** The last field takes what is left of a line. @throws Error naming the line that has too few */
function fields(text: string, count: number): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const parts = line.split('\t');
      if (parts.length < count) throw new Error(`a line of symbols has ${parts.length} fields: ${line}`);
      return [...parts.slice(0, count - 1), parts.slice(count - 1).join('\t')];
    });
}
