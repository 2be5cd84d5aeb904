/** Names of references: selectors as in Go, keys and values of maps, variables of a stack. */
import { StackBase, VIA_ARGUMENT } from '../../../protocol/heap-stream.ts';
import type { EdgeLabel, NodeId } from '../../../protocol/heap-labels.ts';
import { NONE, rootOf } from '../graph.ts';
import type { HeapSnapshot, Root } from '../snapshot/heap-snapshot.ts';
import { elementsOf, Role } from '../snapshot/type-info.ts';
import type { GoType } from '../types/go-type.ts';
import { pathAt, pathInObject } from '../types/paths-in-types.ts';

const PLAIN = { text: '', func: '', line: 0 } as const;

/** @param edge of `from`, as an index into the graph's edges */
export function edgeLabel(snapshot: HeapSnapshot, from: NodeId, edge: number): EdgeLabel {
  if (from === rootOf(snapshot.graph)) return { kind: 'root', ...PLAIN };
  const offset = snapshot.edgeOffset[edge]!;
  const root = snapshot.roots[from - snapshot.objectCount];
  if (root !== undefined) return rootEdge(snapshot, root, offset);
  return { ...PLAIN, ...objectEdge(snapshot, from, offset) };
}

function objectEdge(
  snapshot: HeapSnapshot,
  from: NodeId,
  offset: number,
): { readonly kind: EdgeLabel['kind']; readonly text: string } {
  const info = snapshot.infos.of(snapshot.type[from]!);
  if (info.role === Role.closure) return { kind: 'captured', text: '' };
  if (info.role === Role.mapGroups && info.go !== null) return entryEdge(info.go, offset);
  if (info.go === null || info.kind === 'channel') {
    if (info.role === Role.channel && offset === CHANNEL_BUFFER) return { kind: 'buffer', text: '' };
    return { kind: 'offset', text: `+${offset}` };
  }
  const elements = elementsOf(info, snapshot.requested[from]!) ?? 1;
  return { kind: 'field', text: pathInObject(info.go, elements, offset).text };
}

/** Offset of the pointer to the buffer in runtime.hchan. */
export const CHANNEL_BUFFER = 16;

/** In an array of a map's groups: which half of a slot. */
function entryEdge(group: GoType, offset: number): { readonly kind: 'key' | 'value'; readonly text: string } {
  const slots = group.fields[1];
  const slot = slots?.type.elem;
  if (slots === undefined || slot === undefined || slot === null || slot.size === 0 || group.size === 0) {
    return { kind: 'value', text: '' };
  }
  const inSlot = ((offset % group.size) - slots.offset) % slot.size;
  const [key, elem] = slot.fields;
  if (key !== undefined && inSlot < key.offset + key.type.size && inSlot >= key.offset && key.type.size > 0) {
    return { kind: 'key', text: pathAt(key.type, inSlot - key.offset).text };
  }
  return { kind: 'value', text: elem === undefined ? '' : pathAt(elem.type, inSlot - elem.offset).text };
}

function rootEdge(snapshot: HeapSnapshot, root: Root, offset: number): EdgeLabel {
  switch (root.kind) {
    case 'global':
      if (root.type !== null) return { ...PLAIN, kind: 'field', text: pathAt(root.type, offset).text };
      return offset === 0 ? { kind: 'field', ...PLAIN } : { ...PLAIN, kind: 'offset', text: `+${offset}` };
    case 'goroutine':
      return stackEdge(snapshot, root, offset);
    case 'finalizer':
      return { kind: 'finalizer', ...PLAIN };
    default:
      return { kind: 'field', ...PLAIN };
  }
}

function stackEdge(snapshot: HeapSnapshot, root: Root, row: number): EdgeLabel {
  if (row === NONE) return { kind: 'goroutine', ...PLAIN };
  const at = row * 6;
  const [frame, base, offset, , via, viaOffset] = snapshot.stackRoots.subarray(
    at,
    at + 6,
  ) as unknown as readonly [number, number, number, number, number, number];
  if (base === StackBase.deferred) return { kind: 'deferred', ...placeOf(snapshot, root, frame) };
  if (base === StackBase.context) return { kind: 'captured', ...placeOf(snapshot, root, frame) };
  const own = variableAt(snapshot, root, { frame, base, offset: offset | 0 });
  if (own.text !== '' || via === NONE) return own;
  // What the compiler made, as the header of a map, goes by the variable that leads to it.
  const [viaBase, viaFrame] =
    (via & VIA_ARGUMENT) !== 0 ? [StackBase.arguments, (via & ~VIA_ARGUMENT) >>> 0] : [StackBase.locals, via];
  const leading = variableAt(snapshot, root, { frame: viaFrame, base: viaBase, offset: viaOffset | 0 });
  return leading.text === '' ? own : leading;
}

interface StackPlace {
  readonly frame: number;
  readonly base: number;
  readonly offset: number;
}

/** The variable in a place of the stack; without a text where it has no name. */
function variableAt(snapshot: HeapSnapshot, root: Root, { frame, base, offset }: StackPlace): EdgeLabel {
  const { program } = snapshot;
  const place = placeOf(snapshot, root, frame);
  if (place.func === '') return { kind: 'goroutine', ...PLAIN };
  const variable = program.symbols.local(place.func, base, offset);
  const kind = base === StackBase.arguments ? 'argument' : 'local';
  if (variable === null) return { kind, ...place };
  const type = variable.type === '' ? null : program.typeNamed(variable.type);
  const inside = type === null ? '' : pathAt(type, offset - variable.offset).text;
  return { kind, ...place, text: variable.name + inside };
}

/** The function that a frame of a goroutine belongs to, and the line it is at. */
function placeOf(
  { program, frames, goroutines }: HeapSnapshot,
  root: Root,
  frame: number,
): Omit<EdgeLabel, 'kind'> {
  const goroutine = goroutines[root.goroutine];
  if (frame === NONE || goroutine === undefined) return PLAIN;
  const pc = frames[(goroutine.firstFrame + frame) * 4] ?? 0;
  const [site = 0] = program.places.sitesOfPc(pc);
  return { text: '', func: program.places.functionOfPc(pc), line: program.places.line(site).line };
}
