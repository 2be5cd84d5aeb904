/** From edges as they came (offset, address) to edges between objects, in place. */
import { NONE } from '../graph.ts';
import { U32List } from '../../stream/u32-list.ts';
import type { RawSnapshot } from '../stream/raw-snapshot.ts';
import type { ObjectIndex } from './spans.ts';
import { Role, type TypeInfos } from './type-info.ts';

export interface ObjectEdges {
  /** Edges of object i are firstEdge[i] … firstEdge[i + 1] − 1. */
  readonly firstEdge: Uint32Array;
  readonly edgeCount: number;
  readonly closures: { readonly node: Uint32Array; readonly pc: Uint32Array };
  /** What the timers that are set point to, as targets. */
  readonly timers: Uint32Array;
}

/**
 * Rewrites `raw.edgeValue` to nodes and drops the edges that hold nothing: those out of the heap, those to goroutines (which are roots
 * themselves), the runtime's own to its processors (a timer does not keep what its processor has), and those of the processors' timers,
 * which become roots. O(edges).
 * @param roles by object
 */
export function resolveEdges(raw: RawSnapshot, index: ObjectIndex, roles: Uint8Array): ObjectEdges {
  const objects = roles.length;
  const { data: offsets, length: came } = raw.edgeOffset;
  const targets = raw.edgeValue.data;
  const counts = raw.edgeCount.data;
  const firstEdge = new Uint32Array(objects + 1);
  const closureNodes = new U32List();
  const closurePcs = new U32List();
  const timers = new U32List();
  let from = 0;
  let to = 0;
  for (let object = 0; object < objects; object++) {
    firstEdge[object] = to;
    const end = Math.min(came, from + counts[object]!);
    const role = roles[object]!;
    for (; from < end; from++) {
      const offset = offsets[from]!;
      if (role === Role.closure && offset === 0) {
        closureNodes.push(object);
        closurePcs.push(targets[from]!);
        continue;
      }
      const target = index.objectAt(targets[from]!);
      if (target === NONE) continue;
      if (role === Role.timers) {
        timers.push(target);
        continue;
      }
      if (roles[target] === Role.goroutine) continue;
      if (roles[target] === Role.processor && role >= Role.goroutine) continue;
      offsets[to] = offset;
      targets[to++] = target;
    }
  }
  firstEdge[objects] = to;
  return {
    firstEdge,
    edgeCount: to,
    closures: { node: closureNodes.take(), pc: closurePcs.take() },
    timers: timers.take(),
  };
}

/** {@link Role} of each object. */
export function rolesOf(types: Uint32Array, infos: TypeInfos): Uint8Array {
  const roles = new Uint8Array(types.length);
  let [lastType, lastRole] = [0, infos.of(0).role];
  for (let object = 0; object < types.length; object++) {
    const type = types[object]!;
    if (type !== lastType) [lastType, lastRole] = [type, infos.of(type).role];
    roles[object] = lastRole;
  }
  return roles;
}
