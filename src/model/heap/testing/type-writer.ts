/** Writes types into memory as the linker lays them out (internal/abi of Go 1.27). */
import { Kind } from '../types/go-type.ts';

const encoder = new TextEncoder();

export const TYPES_BASE = 0x10000;
const PRIMITIVES: Readonly<Record<string, readonly [kind: number, size: number]>> = {
  bool: [Kind.bool, 1],
  int: [Kind.int, 8],
  int32: [Kind.int32, 4],
  uint8: [Kind.uint8, 1],
  uint16: [Kind.uint16, 2],
  uint64: [Kind.uint64, 8],
  uintptr: [Kind.uintptr, 8],
  float64: [Kind.float64, 8],
  string: [Kind.string, 16],
  'unsafe.Pointer': [Kind.unsafePointer, 8],
};

export interface TypeRef {
  readonly address: number;
  readonly name: string;
  readonly size: number;
}

interface Shape {
  readonly kind: number;
  readonly size: number;
  /** Words after the Type. */
  readonly words: readonly number[];
  readonly package?: string;
  readonly direct?: boolean;
}

/** Types lie one after another from {@link TYPES_BASE} + 8; names and fields above {@link NAMES_BASE}. */
const NAMES_BASE = TYPES_BASE + 0x10000;

export class TypeWriter {
  readonly #memory = new Uint8Array(0x30000);
  readonly #view = new DataView(this.#memory.buffer);
  readonly #known = new Map<string, TypeRef>();
  #next = TYPES_BASE + 8;
  #nextName = NAMES_BASE;

  /** Where types and their names end. */
  get end(): number {
    return TYPES_BASE + this.#memory.length;
  }

  memory(): Uint8Array {
    return this.#memory;
  }

  primitive(name: string): TypeRef {
    const [kind, size] = PRIMITIVES[name]!;
    return this.#type(name, { kind, size, words: [] });
  }

  pointer(elem: TypeRef): TypeRef {
    const words = [elem.address];
    return this.#type(`*${elem.name}`, { kind: Kind.pointer, size: 8, words, direct: true });
  }

  slice(elem: TypeRef): TypeRef {
    return this.#type(`[]${elem.name}`, { kind: Kind.slice, size: 24, words: [elem.address] });
  }

  array(elem: TypeRef, length: number): TypeRef {
    const words = [elem.address, 0, length];
    return this.#type(`[${length}]${elem.name}`, { kind: Kind.array, size: elem.size * length, words });
  }

  channel(elem: TypeRef): TypeRef {
    return this.#type(`chan ${elem.name}`, { kind: Kind.chan, size: 8, words: [elem.address, 3] });
  }

  anyInterface(): TypeRef {
    return this.#type('interface {}', { kind: Kind.interface, size: 16, words: [0, 0, 0, 0] });
  }

  /** With its groups; see {@link mapTypes}. */
  map(key: TypeRef, elem: TypeRef, group = this.group(key, elem)): TypeRef {
    const words = [key.address, elem.address, group.address, 0, group.size, 8, 0, 8, 0, 0, 0];
    return this.#type(`map[${key.name}]${elem.name}`, { kind: Kind.map, size: 8, words, direct: true });
  }

  group(key: TypeRef, elem: TypeRef): TypeRef {
    const slot = this.struct('', [
      ['key', key],
      ['elem', elem],
    ]);
    return this.struct('', [
      ['ctrl', this.primitive('uint64')],
      ['slots', this.array(slot, 8)],
    ]);
  }

  /** The runtime's own types of a map. */
  mapTypes(): { readonly header: TypeRef; readonly table: TypeRef; readonly directory: TypeRef } {
    const pkg = 'internal/runtime/maps';
    const word = this.primitive('uint64');
    const pointer = this.primitive('unsafe.Pointer');
    const table = this.struct(
      'maps.table',
      [
        ['index', word],
        ['flags', word],
        ['groups_data', pointer],
        ['mask', word],
      ],
      pkg,
    );
    const header = this.struct(
      'maps.Map',
      [
        ['used', word],
        ['seed', word],
        ['dirPtr', pointer],
        ['dirLen', word],
        ['depth', word],
        ['clearSeq', word],
      ],
      pkg,
    );
    return { header, table, directory: this.pointer(table) };
  }

  /** @param name with its package; empty: a type literal */
  struct(name: string, fields: readonly (readonly [string, TypeRef])[], pkg = ''): TypeRef {
    const size = fields.reduce((sum, [, type]) => sum + aligned(type.size), 0);
    const text = name === '' ? `struct { ${fields.map(([f, t]) => `${f} ${t.name}`).join('; ')} }` : name;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const type = this.declare(
      text,
      size,
      fields.length,
      name === '' ? '' : pkg || (name.split('.')[0] ?? ''),
    );
    this.define(type, fields);
    return type;
  }

  /** A struct whose fields come later, so that it can refer to itself. */
  declare(name: string, size: number, fields: number, pkg = 'main'): TypeRef {
    // Fields follow the uncommon part.
    const at = this.#next + 48 + 32 + (pkg === '' ? 0 : 16);
    const type = this.#type(name, { kind: Kind.struct, size, words: [0, at, fields, fields], package: pkg });
    this.#next += fields * 24;
    return type;
  }

  define(type: TypeRef, fields: readonly (readonly [string, TypeRef])[]): void {
    const at = Number(this.#view.getBigUint64(type.address + 56 - TYPES_BASE, true));
    let offset = 0;
    fields.forEach(([name, field], i) => {
      this.#word(at + i * 24, this.#name(name));
      this.#word(at + i * 24 + 8, field.address);
      this.#word(at + i * 24 + 16, offset);
      offset += aligned(field.size);
    });
  }

  #type(name: string, { kind, size, words, package: pkg = '', direct = false }: Shape): TypeRef {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const address = this.#next;
    this.#word(address, size);
    const tflag = (pkg === '' ? 0 : 1 | 4) | (direct ? 32 : 0);
    this.#view.setUint8(address + 20 - TYPES_BASE, tflag);
    this.#view.setUint8(address + 23 - TYPES_BASE, kind);
    this.#view.setInt32(address + 40 - TYPES_BASE, this.#name(name) - TYPES_BASE, true);
    words.forEach((word, i) => this.#word(address + 48 + i * 8, word));
    let end = address + 48 + words.length * 8;
    if (pkg !== '') {
      this.#view.setInt32(end - TYPES_BASE, this.#name(pkg) - TYPES_BASE, true);
      end += 16;
    }
    this.#next = end;
    const type = { address, name, size };
    this.#known.set(name, type);
    return type;
  }

  /** Address of an encoded name. */
  #name(text: string): number {
    const bytes = encoder.encode(text);
    const head =
      bytes.length < 128 ? [0, bytes.length] : [0, (bytes.length & 0x7f) | 0x80, bytes.length >> 7];
    const at = this.#reserve(head.length + bytes.length);
    this.#memory.set([...head, ...bytes], at - TYPES_BASE);
    return at;
  }

  #reserve(bytes: number): number {
    const at = this.#nextName;
    this.#nextName += aligned(bytes);
    return at;
  }

  #word(address: number, value: number): void {
    this.#view.setBigUint64(address - TYPES_BASE, BigInt(value), true);
  }
}

function aligned(size: number): number {
  return Math.ceil(size / 8) * 8;
}
