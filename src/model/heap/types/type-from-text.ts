/**
 * Types of variables that the program itself has no description of, from their names: a global `[]main.Shape` needs none at run time. Pieces
 * that the program describes are looked up; for the rest there is what a name alone tells.
 */
import { Kind, type GoType } from './go-type.ts';

const MAX_DEPTH = 16;

interface Shape {
  readonly kind: number;
  readonly size: number;
  readonly length?: number;
  readonly elem?: GoType | null;
}

const BASIC: Readonly<Record<string, Shape>> = {
  bool: { kind: Kind.bool, size: 1 },
  int: { kind: Kind.int, size: 8 },
  int8: { kind: Kind.int8, size: 1 },
  int16: { kind: Kind.int16, size: 2 },
  int32: { kind: Kind.int32, size: 4 },
  int64: { kind: Kind.int64, size: 8 },
  uint: { kind: Kind.uint, size: 8 },
  uint8: { kind: Kind.uint8, size: 1 },
  uint16: { kind: Kind.uint16, size: 2 },
  uint32: { kind: Kind.uint32, size: 4 },
  uint64: { kind: Kind.uint64, size: 8 },
  uintptr: { kind: Kind.uintptr, size: 8 },
  float32: { kind: Kind.float32, size: 4 },
  float64: { kind: Kind.float64, size: 8 },
  complex64: { kind: Kind.complex64, size: 8 },
  complex128: { kind: Kind.complex128, size: 16 },
  string: { kind: Kind.string, size: 16 },
  'unsafe.Pointer': { kind: Kind.unsafePointer, size: 8 },
  'interface {}': { kind: Kind.interface, size: 16 },
  any: { kind: Kind.interface, size: 16 },
};

/** @param described the program's own type of a name; null where it has none. null: the name does not tell enough */
export function typeFromText(
  text: string,
  described: (name: string) => GoType | null,
  depth = 0,
): GoType | null {
  const known = described(text);
  if (known !== null || depth > MAX_DEPTH) return known;
  const elemOf = (from: number): GoType | null => typeFromText(text.slice(from), described, depth + 1);
  const basic = BASIC[text];
  if (basic !== undefined) return made(text, basic);
  if (text.startsWith('*')) return made(text, { kind: Kind.pointer, size: 8, elem: elemOf(1) });
  if (text.startsWith('[]')) return made(text, { kind: Kind.slice, size: 24, elem: elemOf(2) });
  if (text.startsWith('map[')) return made(text, { kind: Kind.map, size: 8 });
  if (/^(<-)?chan\b/.test(text)) return made(text, { kind: Kind.chan, size: 8 });
  if (text.startsWith('func(')) return made(text, { kind: Kind.func, size: 8 });
  const array = /^\[(\d{1,9})\]/.exec(text);
  const elem = array === null ? null : elemOf(array[0].length);
  if (array === null || elem === null) return null;
  const length = Number(array[1]);
  return made(text, { kind: Kind.array, size: length * elem.size, length, elem });
}

function made(name: string, { kind, size, length = 0, elem = null }: Shape): GoType {
  return {
    address: 0,
    name,
    package: '',
    kind,
    size,
    named: false,
    direct: kind === Kind.pointer || kind === Kind.map || kind === Kind.chan || kind === Kind.func,
    length,
    hasMethods: false,
    elem,
    key: null,
    group: null,
    fields: [],
  };
}
