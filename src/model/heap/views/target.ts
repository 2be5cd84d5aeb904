/** What a holder, or several equal ones, keep most of: the objects that a sentence about them is about. */
import type { HeapAnalysis } from '../analysis.ts';
import { Role } from '../snapshot/type-info.ts';
import { rangeOf } from '../subtrees.ts';
import { alikeKey } from './alike.ts';

/** Objects of one type and line below holders. */
export interface Target {
  /** The one that retains most; of equal ones the first. */
  readonly example: number;
  readonly count: number;
  /** Their own bytes. */
  readonly bytes: number;
  readonly retained: number;
}

/** Fewer equal objects than this are not "many". */
export const MANY = 10;
/** Of what the holders keep: a group that has less is not what it is about. */
const MIN_SHARE = 0.5;

/**
 * Among groups of many that keep at least half of what the holders do, the one that keeps most: `main.MyObject × 10,000` and not the
 * strings in them. Where there is none (one large slice, a mixture), the group with most bytes of its own. O(what they keep).
 * @param holders none of which is below another, in the order of their subtrees
 */
export function targetBelow(analysis: HeapAnalysis, holders: Uint32Array): Target | null {
  const kept = retainedTogether(analysis, holders);
  let [many, largest]: [Target | null, Target | null] = [null, null];
  for (const group of groupsBelow(analysis, holders)) {
    if (largest === null || group.bytes > largest.bytes) largest = group;
    const isMany = group.count >= MANY && group.retained >= MIN_SHARE * kept;
    if (isMany && (many === null || group.retained > many.retained)) many = group;
  }
  return many ?? (largest === null ? null : wholeMap(analysis, largest));
}

/** Bytes. None of the holders is below another. */
export function retainedTogether({ retained }: HeapAnalysis, holders: Uint32Array): number {
  let sum = 0;
  for (const holder of holders) sum += retained[holder]!;
  return sum;
}

/** A map's tables are not worth a name: what is meant is the map. */
function wholeMap({ snapshot, tree }: HeapAnalysis, target: Target): Target {
  const roleOf = (node: number): number => snapshot.infos.of(snapshot.type[node]!).role;
  let node = target.example;
  while (node < snapshot.objectCount && roleOf(node) > Role.mapHeader && roleOf(node) <= Role.mapGroups) {
    node = tree.parent[node]!;
  }
  const isMap = node < snapshot.objectCount && roleOf(node) === Role.mapHeader;
  return isMap ? { ...target, example: node, count: 1 } : target;
}

interface Group {
  example: number;
  count: number;
  bytes: number;
  retained: number;
  /** Where the subtree of the outermost open member ends. */
  openUntil: number;
}

function groupsBelow({ snapshot, subtrees, retained }: HeapAnalysis, holders: Uint32Array): readonly Group[] {
  const { type, infos, objectCount, graph } = snapshot;
  const groups = new Map<number, Group>();
  let [lastKey, last]: [number, Group | undefined] = [-1, undefined];
  for (const holder of holders) {
    const { from, end } = rangeOf(subtrees, holder);
    for (let place = from; place < end; place++) {
      const node = subtrees.nodes[place]!;
      if (node >= objectCount) continue;
      const key = alikeKey(snapshot, node);
      let group: Group | undefined = key === lastKey ? last : groups.get(key);
      if (group === undefined) {
        group = { example: node, count: 0, bytes: 0, retained: 0, openUntil: 0 };
        groups.set(key, group);
      }
      [lastKey, last] = [key, group];
      // Tables and groups of a map are no maps of their own.
      const { role } = infos.of(type[node]!);
      if (role < Role.mapDirectory || role > Role.mapGroups) group.count++;
      group.bytes += graph.bytes[node]!;
      if (group.openUntil <= place) {
        group.retained += retained[node]!;
        group.openUntil = place + subtrees.sizeAt[place]!;
      }
      if (retained[node]! > retained[group.example]!) group.example = node;
    }
  }
  return [...groups.values()].map((group) => ({ ...group, count: Math.max(1, group.count) }));
}
