/**
 * Decodes types out of a program's memory: Go 1.27's internal/abi/type.go on wasm, where a word has 8 bytes. A Type is 48 bytes:
 *   size u64 · ptrBytes u64 · hash u32 · tflag u8 · align u8 · fieldAlign u8 · kind u8 · equal u64 · gcdata u64 · str i32 · ptrToThis i32
 * then by kind; then the uncommon part. A name is a flag byte, a varint length, bytes. Everything is bounded, as the
 * program may have written anything there.
 */
import type { MemoryImage } from '../memory-image.ts';
import { Kind, type GoField, type GoType } from './go-type.ts';

const TYPE_BYTES = 48;
const UNCOMMON = 1;
const EXTRA_STAR = 2;
const NAMED = 4;
const DIRECT = 32;

const MAX_FIELDS = 2048;
const MAX_NAME_BYTES = 1024;
const MAX_TYPES = 1 << 18;

/** Bytes of what follows a Type, by kind; the uncommon part comes after it. */
const KIND_BYTES: Readonly<Record<number, number>> = {
  [Kind.array]: 24,
  [Kind.chan]: 16,
  [Kind.func]: 8,
  [Kind.interface]: 32,
  [Kind.map]: 88,
  [Kind.pointer]: 8,
  [Kind.slice]: 8,
  [Kind.struct]: 32,
};

export class TypeTable {
  readonly #image: MemoryImage;
  readonly #types: number;
  readonly #typesEnd: number;
  readonly #known = new Map<number, GoType | null>();

  /**
   * @param types the address that offsets of names count from
   * @param typesEnd beyond it there are only types that the program made while it ran
   */
  constructor(image: MemoryImage, types: number, typesEnd: number) {
    this.#image = image;
    this.#types = types;
    this.#typesEnd = typesEnd;
  }

  /** null: there is no type at this address, or its memory did not come. */
  at(address: number): GoType | null {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    if (this.#known.size >= MAX_TYPES) return null;
    const type = this.#decode(address);
    this.#known.set(address, type);
    return type;
  }

  /** All types of the program that can be found one after another, as runtime.moduleTypelinks does. */
  *all(): Iterable<GoType> {
    for (let at = this.#types + 8; at < this.#typesEnd;) {
      const type = this.at(at);
      if (type === null) return;
      yield type;
      at += this.#descriptorBytes(type);
      at = (at + 7) & ~7;
    }
  }

  #decode(address: number): GoType | null {
    const image = this.#image;
    const size = image.word(address);
    const tflag = image.u8(address + 20);
    const kind = image.u8(address + 23);
    const nameOffset = image.i32(address + 40);
    if (size === null || tflag === null || kind === null || nameOffset === null) return null;
    if (address % 8 !== 0 || kind === 0 || kind > Kind.unsafePointer) return null;
    const kindBytes = KIND_BYTES[kind] ?? 0;
    if (!image.has(address, TYPE_BYTES + kindBytes)) return null;
    const fullName = this.#nameAtOffset(nameOffset);
    if (fullName === null || fullName === '') return null;
    const name = (tflag & EXTRA_STAR) !== 0 && fullName.startsWith('*') ? fullName.slice(1) : fullName;
    return new DecodedType(this, address, {
      name,
      package: (tflag & UNCOMMON) === 0 ? '' : this.#packageAt(address + TYPE_BYTES + kindBytes),
      kind,
      size,
      named: (tflag & NAMED) !== 0,
      direct: (tflag & DIRECT) !== 0,
      length: kind === Kind.array ? (image.word(address + TYPE_BYTES + 16) ?? 0) : 0,
      hasMethods: kind === Kind.interface && (image.word(address + TYPE_BYTES + 16) ?? 0) > 0,
    });
  }

  /** What follows a Type, by kind: the type that the word at `index` there points to. */
  referred(type: GoType, index: number): GoType | null {
    const address = this.#image.word(type.address + TYPE_BYTES + index * 8);
    return address === null || address === 0 ? null : this.at(address);
  }

  /** Of a struct. Fields that cannot be read are left out. */
  fieldsOf(type: GoType): readonly GoField[] {
    const at = this.#image.word(type.address + TYPE_BYTES + 8);
    const count = this.#image.word(type.address + TYPE_BYTES + 16);
    const fields: GoField[] = [];
    if (at === null || count === null) return fields;
    for (let i = 0; i < Math.min(count, MAX_FIELDS); i++) {
      const field = at + i * 24;
      const nameAt = this.#image.word(field);
      const typeAt = this.#image.word(field + 8);
      const offset = this.#image.word(field + 16);
      if (nameAt === null || typeAt === null || offset === null) break;
      const name = this.#nameAt(nameAt);
      const fieldType = this.at(typeAt);
      if (name === null || fieldType === null || offset + fieldType.size > type.size) continue;
      fields.push({ name, type: fieldType, offset, embedded: ((this.#image.u8(nameAt) ?? 0) & 8) !== 0 });
    }
    return fields;
  }

  /** internal/abi.Type.DescriptorSize. */
  #descriptorBytes(type: GoType): number {
    const image = this.#image;
    const kindBytes = KIND_BYTES[type.kind] ?? 0;
    const after = type.address + TYPE_BYTES;
    let bytes = TYPE_BYTES + kindBytes;
    if (((image.u8(type.address + 20) ?? 0) & UNCOMMON) !== 0) {
      bytes += 16 + (image.u16(after + kindBytes + 4) ?? 0) * 16;
    }
    if (type.kind === Kind.func) {
      bytes += ((image.u16(after) ?? 0) + ((image.u16(after + 2) ?? 0) & 0x7fff)) * 8;
    }
    if (type.kind === Kind.interface) bytes += (image.word(after + 16) ?? 0) * 8;
    if (type.kind === Kind.struct) bytes += (image.word(after + 16) ?? 0) * 24;
    return bytes;
  }

  #packageAt(uncommon: number): string {
    const offset = this.#image.i32(uncommon);
    return offset === null || offset === 0 ? '' : (this.#nameAtOffset(offset) ?? '');
  }

  #nameAtOffset(offset: number): string | null {
    return offset < 0 ? null : this.#nameAt(this.#types + offset);
  }

  #nameAt(address: number): string | null {
    let length = 0;
    let at = address + 1;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#image.u8(at++);
      if (byte === null || shift > 21) return null;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    return length > MAX_NAME_BYTES ? null : this.#image.text(at, length);
  }
}

type Decoded = Pick<
  GoType,
  'name' | 'package' | 'kind' | 'size' | 'named' | 'direct' | 'length' | 'hasMethods'
>;

/** Looks up what it refers to when asked, since types refer to each other in cycles. */
class DecodedType implements GoType {
  readonly address: number;
  readonly name: string;
  readonly package: string;
  readonly kind: number;
  readonly size: number;
  readonly named: boolean;
  readonly direct: boolean;
  readonly length: number;
  readonly hasMethods: boolean;
  readonly #table: TypeTable;
  #fields: readonly GoField[] | null = null;

  constructor(table: TypeTable, address: number, decoded: Decoded) {
    this.#table = table;
    this.address = address;
    this.name = decoded.name;
    this.package = decoded.package;
    this.kind = decoded.kind;
    this.size = decoded.size;
    this.named = decoded.named;
    this.direct = decoded.direct;
    this.length = decoded.length;
    this.hasMethods = decoded.hasMethods;
  }

  get elem(): GoType | null {
    if (this.kind === Kind.map) return this.#table.referred(this, 1);
    const has: readonly number[] = [Kind.array, Kind.chan, Kind.pointer, Kind.slice];
    return has.includes(this.kind) ? this.#table.referred(this, 0) : null;
  }

  get key(): GoType | null {
    return this.kind === Kind.map ? this.#table.referred(this, 0) : null;
  }

  get group(): GoType | null {
    return this.kind === Kind.map ? this.#table.referred(this, 2) : null;
  }

  get fields(): readonly GoField[] {
    this.#fields ??= this.kind === Kind.struct ? this.#table.fieldsOf(this) : [];
    return this.#fields;
  }
}
