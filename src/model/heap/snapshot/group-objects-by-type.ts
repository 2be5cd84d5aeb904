/** The type group of each object. Parts of a map go with the map, closures by function, channels by what they carry. */
import type { GroupId } from '../../../protocol/heap-labels.ts';
import { NONE } from '../graph.ts';
import type { MemoryImage } from '../memory-image.ts';
import { Kind, type GoType } from '../types/go-type.ts';
import { pathInObject } from '../types/paths-in-types.ts';
import type { ObjectEdges } from './edges.ts';
import type { Program } from './program.ts';
import { elementsOf, Role, type TypeInfos } from './type-info.ts';

export interface TypedObjects {
  readonly program: Program;
  readonly infos: TypeInfos;
  readonly roles: Uint8Array;
  readonly type: Uint32Array;
  readonly requested: Uint32Array;
  readonly address: Uint32Array;
  readonly edges: ObjectEdges;
  readonly edgeOffset: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly image: MemoryImage;
  readonly typeAt: (address: number) => GoType | null;
}

/** [objects] */
export function typeGroupsOf(objects: TypedObjects): Uint32Array {
  const { infos, type, requested, roles } = objects;
  const groups = new Uint32Array(type.length);
  const special: Record<number, number[]> = {
    [Role.mapTable]: [],
    [Role.mapDirectory]: [],
    [Role.mapHeader]: [],
    [Role.channel]: [],
  };
  let last = NONE;
  let info = infos.of(0);
  for (let object = 0; object < type.length; object++) {
    const raw = type[object]!;
    if (raw !== last) [last, info] = [raw, infos.of(raw)];
    const isArray = info.single !== info.array && (elementsOf(info, requested[object]!) ?? 1) > 1;
    groups[object] = isArray ? info.array : info.single;
    special[roles[object]!]?.push(object);
  }
  // From the groups, whose type tells, up to the header.
  for (const role of [Role.mapTable, Role.mapDirectory, Role.mapHeader]) {
    for (const object of special[role]!) takeFromTarget(objects, groups, object);
  }
  nameEmptyMaps(objects, groups, special[Role.mapHeader]!);
  const unnamed = objects.program.typeGroups.idOf('channel', '');
  for (const object of special[Role.channel]!) {
    if (groups[object] === unnamed) groups[object] = channelGroup(objects, object);
  }
  nameClosures(objects, groups);
  return groups;
}

function isMapPart(role: number): boolean {
  return role >= Role.mapHeader && role <= Role.mapGroups;
}

function takeFromTarget({ roles, edges, edgeTo }: TypedObjects, groups: Uint32Array, object: number): void {
  for (let edge = edges.firstEdge[object]!; edge < edges.firstEdge[object + 1]!; edge++) {
    const to = edgeTo[edge]!;
    if (!isMapPart(roles[to]!) || roles[to]! <= roles[object]!) {
      // A directory holds tables, whose role is higher than its own; a header either of all three.
      continue;
    }
    groups[object] = groups[to]!;
    return;
  }
}

/** A map that never had an entry has no groups: the field that holds it tells its type. */
function nameEmptyMaps(objects: TypedObjects, groups: Uint32Array, headers: readonly number[]): void {
  const { program, infos, roles, type, requested, edges, edgeOffset, edgeTo } = objects;
  const unnamed = program.typeGroups.idOf('map', '');
  if (!headers.some((object) => groups[object] === unnamed)) return;
  for (let object = 0; object < type.length; object++) {
    for (let edge = edges.firstEdge[object]!; edge < edges.firstEdge[object + 1]!; edge++) {
      const to = edgeTo[edge]!;
      if (roles[to] !== Role.mapHeader || groups[to] !== unnamed) continue;
      const info = infos.of(type[object]!);
      if (info.go === null) continue;
      const held = pathInObject(info.go, elementsOf(info, requested[object]!) ?? 1, edgeOffset[edge]!).type;
      if (held?.kind === Kind.map) groups[to] = program.typeGroups.idOf('map', held.name);
    }
  }
}

/** Offsets in runtime.hchan. */
const BUFFER = 16;
const ELEM_TYPE = 40;

function channelGroup(objects: TypedObjects, object: number): GroupId {
  const { program, infos, type, edges, edgeOffset, edgeTo, image, address, typeAt } = objects;
  const elemAt = image.word(address[object]! + ELEM_TYPE);
  let elem = elemAt === null ? null : typeAt(elemAt);
  for (let edge = edges.firstEdge[object]!; elem === null && edge < edges.firstEdge[object + 1]!; edge++) {
    if (edgeOffset[edge] === BUFFER) elem = infos.of(type[edgeTo[edge]!]!).go;
  }
  return program.typeGroups.idOf('channel', elem === null ? '' : `chan ${elem.name}`, elem?.package ?? '');
}

function nameClosures({ program, edges }: TypedObjects, groups: Uint32Array): void {
  const byPc = new Map<number, GroupId>();
  edges.closures.node.forEach((object, i) => {
    const pc = edges.closures.pc[i]!;
    let group = byPc.get(pc);
    if (group === undefined) {
      const func = program.places.functionOfPc(pc);
      group = program.typeGroups.idOf('closure', func);
      byPc.set(pc, group);
    }
    groups[object] = group;
  });
}
