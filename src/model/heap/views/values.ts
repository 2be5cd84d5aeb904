/** Values of fields, read from a snapshot's memory. */
import type { FieldContent, FieldView } from '../../../protocol/heap-objects.ts';
import { NONE } from '../graph.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';
import { Kind, type GoType } from '../types/go-type.ts';
import { leavesOf } from '../types/paths-in-types.ts';

const MAX_TEXT_BYTES = 64;
/** Interfaces in interfaces. */
const MAX_DEPTH = 4;

const UNKNOWN: FieldContent = { kind: 'unknown' };
const NIL: FieldContent = { kind: 'nil' };

/** The fields of a value of `type` (or an array of `elements`) at `address`, at most `most`. */
export function fieldsAt(
  snapshot: HeapSnapshot,
  type: GoType,
  elements: number,
  address: number,
  most: number,
): { readonly fields: readonly FieldView[]; readonly more: number } {
  const { leaves, cut } = leavesOf(type, elements, most);
  const fields = leaves.map((leaf) => ({
    name: leaf.text,
    type: leaf.type.name,
    offset: leaf.offset,
    content: contentAt(snapshot, leaf.type, address + leaf.offset, 0),
  }));
  return { fields, more: cut ? Math.max(1, countLeft(type, elements, leaves.length)) : 0 };
}

/** About how many leaves are left: exact where all elements are alike. */
function countLeft(type: GoType, elements: number, shown: number): number {
  const one = leavesOf(type, 1, 4096).leaves.length;
  return one * elements - shown;
}

export function contentAt(
  snapshot: HeapSnapshot,
  type: GoType,
  address: number,
  depth: number,
): FieldContent {
  const { image } = snapshot;
  if (!image.has(address, type.size)) return UNKNOWN;
  switch (type.kind) {
    case Kind.bool:
      return { kind: 'bool', value: image.u8(address) !== 0 };
    case Kind.string:
      return stringAt(snapshot, address);
    case Kind.slice:
      return sliceAt(snapshot, address);
    case Kind.interface:
      return interfaceAt(snapshot, type, address, depth);
    case Kind.pointer:
    case Kind.unsafePointer:
      return pointerAt(snapshot, address);
    case Kind.map:
    case Kind.chan:
    case Kind.func:
      return referenceAt(snapshot, type, address);
    default:
      return numberAt(snapshot, type, address);
  }
}

function numberAt({ image }: HeapSnapshot, type: GoType, address: number): FieldContent {
  const bytes = image.bytes(address, type.size);
  if (bytes === null) return UNKNOWN;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = numberText(view, type.kind);
  return text === null ? UNKNOWN : { kind: 'number', text };
}

function numberText(view: DataView, kind: number): string | null {
  switch (kind) {
    case Kind.int8:
      return String(view.getInt8(0));
    case Kind.int16:
      return String(view.getInt16(0, true));
    case Kind.int32:
      return String(view.getInt32(0, true));
    case Kind.int:
    case Kind.int64:
      return String(view.getBigInt64(0, true));
    case Kind.uint8:
      return String(view.getUint8(0));
    case Kind.uint16:
      return String(view.getUint16(0, true));
    case Kind.uint32:
      return String(view.getUint32(0, true));
    case Kind.uint:
    case Kind.uint64:
      return String(view.getBigUint64(0, true));
    case Kind.uintptr:
      return `0x${view.getBigUint64(0, true).toString(16)}`;
    case Kind.float32:
      return goFloat(view.getFloat32(0, true));
    case Kind.float64:
      return goFloat(view.getFloat64(0, true));
    case Kind.complex64:
      return goComplex(view.getFloat32(0, true), view.getFloat32(4, true));
    case Kind.complex128:
      return goComplex(view.getFloat64(0, true), view.getFloat64(8, true));
    default:
      return null;
  }
}

function goFloat(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
}

function goComplex(real: number, imaginary: number): string {
  const sign = imaginary < 0 || Object.is(imaginary, -0) ? '' : '+';
  return `(${goFloat(real)}${goFloat(imaginary).startsWith('+') ? '' : sign}${goFloat(imaginary)}i)`;
}

function nodeAt({ index }: HeapSnapshot, address: number): number | null {
  const node = index.objectAt(address);
  return node === NONE ? null : node;
}

function stringAt(snapshot: HeapSnapshot, address: number): FieldContent {
  const [data, length] = [snapshot.image.word(address), snapshot.image.word(address + 8)];
  if (data === null || length === null) return UNKNOWN;
  const shown = Math.min(length, MAX_TEXT_BYTES);
  const text = length === 0 ? '' : snapshot.image.text(data, shown);
  return {
    kind: 'string',
    text,
    cut: shown < length,
    length,
    node: length === 0 ? null : nodeAt(snapshot, data),
  };
}

function sliceAt(snapshot: HeapSnapshot, address: number): FieldContent {
  const data = snapshot.image.word(address);
  const [length, capacity] = [snapshot.image.word(address + 8), snapshot.image.word(address + 16)];
  if (data === null || length === null || capacity === null) return UNKNOWN;
  return { kind: 'slice', length, capacity, node: nodeAt(snapshot, data), nil: data === 0 };
}

function pointerAt(snapshot: HeapSnapshot, address: number): FieldContent {
  const value = snapshot.image.word(address);
  if (value === null) return UNKNOWN;
  if (value === 0) return NIL;
  return {
    kind: 'pointer',
    node: nodeAt(snapshot, value),
    address: value,
    name: globalName(snapshot, value),
  };
}

function globalName({ program }: HeapSnapshot, address: number): string {
  const row = program.symbols.globalAt(address);
  return row === NONE ? '' : program.symbols.global(row).name;
}

function referenceAt(snapshot: HeapSnapshot, type: GoType, address: number): FieldContent {
  const value = snapshot.image.word(address);
  if (value === null) return UNKNOWN;
  if (value === 0) return NIL;
  const node = nodeAt(snapshot, value);
  if (type.kind === Kind.chan) return { kind: 'channel', node };
  if (type.kind === Kind.map) return { kind: 'map', entries: snapshot.image.word(value), node };
  return { kind: 'func', name: node === null ? '' : closureName(snapshot, node), node };
}

/** Empty: not known. */
export function closureName({ closures, program }: HeapSnapshot, node: number): string {
  let [low, high] = [0, closures.node.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (closures.node[middle]! < node) low = middle + 1;
    else high = middle;
  }
  return closures.node[low] === node ? program.places.functionOfPc(closures.pc[low]!) : '';
}

/** Offset of the type in an itab, after the interface's type. */
const ITAB_TYPE = 8;

function interfaceAt(snapshot: HeapSnapshot, type: GoType, address: number, depth: number): FieldContent {
  const { image, typeAt } = snapshot;
  const [first, data] = [image.word(address), image.word(address + 8)];
  if (first === null || data === null) return UNKNOWN;
  if (first === 0) return NIL;
  const dynamicAt = type.hasMethods ? image.word(first + ITAB_TYPE) : first;
  const dynamic = dynamicAt === null ? null : typeAt(dynamicAt);
  if (dynamic === null || depth >= MAX_DEPTH) {
    return { kind: 'interface', type: dynamic?.name ?? '', value: UNKNOWN };
  }
  const isComposite = dynamic.kind === Kind.struct || dynamic.kind === Kind.array;
  if (isComposite && !dynamic.direct) {
    const value: FieldContent = { kind: 'pointer', node: nodeAt(snapshot, data), address: data, name: '' };
    return { kind: 'interface', type: dynamic.name, value };
  }
  // Pointers are the data word itself, all else lies where it points.
  const at = dynamic.direct ? address + 8 : data;
  const value = isComposite ? pointerAt(snapshot, at) : contentAt(snapshot, dynamic, at, depth + 1);
  return { kind: 'interface', type: dynamic.name, value };
}
