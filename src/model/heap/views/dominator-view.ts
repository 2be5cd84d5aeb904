/** Levels of the dominator tree, opened as far as asked for: what treemap and icicle show. */
import type { DominatorEntry, DominatorQuery } from '../../../protocol/heap-tables.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { alikeKey } from './alike.ts';
import { logicalChildren } from './logical.ts';
import { refOf } from './node-labels.ts';
import { topOf } from './object-table.ts';
import { bounded } from '../../stream/bounded.ts';

const MAX_DEPTH = 8;
const MAX_BREADTH = 500;
/** Entries in one answer. */
const MAX_ENTRIES = 5000;
/** Of larger groups children are not counted, nor parts of maps. */
const MAX_COUNTED = 1000;
/** More equal children than this are put together. */
const MIN_GROUP = 3;

/** null: there is no such node. */
export function dominatorView(analysis: HeapAnalysis, query: DominatorQuery): DominatorEntry | null {
  const node = query.node ?? analysis.root;
  if (!(node >= 0 && node <= analysis.root) || !analysis.isAlive(node)) return null;
  const opener = new Opener(analysis, query);
  const { group } = query;
  if (group === null) return opener.entry([node], bounded(query.depth, MAX_DEPTH));
  const { children } = logicalChildren(analysis, node);
  const { typeGroup, site, objectCount } = analysis.snapshot;
  const members = Array.from(children).filter(
    (child) =>
      child < objectCount &&
      typeGroup[child] === group.type &&
      (group.site === null || site[child] === group.site),
  );
  if (members.length === 0) return null;
  return opener.opened(members, members.length, bounded(query.depth, MAX_DEPTH));
}

class Opener {
  readonly #analysis: HeapAnalysis;
  readonly #breadth: number;
  readonly #least: number;
  readonly #grouped: boolean;
  #left = MAX_ENTRIES;

  constructor(analysis: HeapAnalysis, query: DominatorQuery) {
    this.#analysis = analysis;
    this.#breadth = Math.max(1, bounded(query.breadth, MAX_BREADTH));
    this.#least = query.minShare > 0 ? query.minShare * analysis.alive.bytes : 0;
    this.#grouped = query.grouped;
  }

  /** One node with `depth` levels below, or several equal ones. */
  entry(nodes: readonly number[], depth: number): DominatorEntry {
    const { snapshot, retained } = this.#analysis;
    this.#left--;
    const below =
      nodes.length <= MAX_COUNTED ? nodes.map((node) => logicalChildren(this.#analysis, node)) : [];
    const [only] = below;
    const open =
      nodes.length === 1 && only !== undefined && depth > 0 ? this.#level(only.children, depth) : null;
    const sum = (of: ArrayLike<number>): number => nodes.reduce((total, node) => total + (of[node] ?? 0), 0);
    return {
      ref: refOf(this.#analysis, nodes[0]!),
      count: nodes.length,
      bytes: sum(snapshot.graph.bytes) + below.reduce((total, { partBytes }) => total + partBytes, 0),
      retained: sum(retained),
      childCount: below.reduce((total, { children }) => total + children.length, 0),
      children: open?.children ?? [],
      others: open?.others ?? null,
    };
  }

  /** A group whose members are its children. */
  opened(members: readonly number[], count: number, depth: number): DominatorEntry {
    const all = this.entry(members, 0);
    const grouped = this.#level(members, depth, false);
    return { ...all, childCount: count, children: grouped.children, others: grouped.others };
  }

  #level(
    nodes: ArrayLike<number>,
    depth: number,
    grouped = this.#grouped,
  ): Pick<DominatorEntry, 'children' | 'others'> {
    const { retained } = this.#analysis;
    if (!grouped && nodes.length > this.#breadth) return this.#largest(nodes, depth);
    const groups = grouped ? this.#groups(nodes) : Array.from(nodes, (node) => [node]);
    const weight = (group: readonly number[]): number =>
      group.reduce((sum, node) => sum + retained[node]!, 0);
    const weighed = groups.map((group) => ({ group, weight: weight(group) }));
    weighed.sort((a, b) => b.weight - a.weight);
    const children: DominatorEntry[] = [];
    let [others, othersRetained] = [0, 0];
    for (const one of weighed) {
      const isShown = children.length < this.#breadth && one.weight >= this.#least && this.#left > 0;
      if (!isShown) {
        others += one.group.length;
        othersRetained += one.weight;
        continue;
      }
      children.push(this.entry(one.group, depth - 1));
    }
    return { children, others: others === 0 ? null : { count: others, retained: othersRetained } };
  }

  /** Of many nodes the largest, without sorting or grouping all. */
  #largest(nodes: ArrayLike<number>, depth: number): Pick<DominatorEntry, 'children' | 'others'> {
    const { retained } = this.#analysis;
    const top = topOf(Uint32Array.from(nodes), retained, true, this.#breadth);
    const shown = this.#level(top, depth, false);
    let all = 0;
    for (let i = 0; i < nodes.length; i++) all += retained[nodes[i]!]!;
    const kept = shown.children.reduce((sum, child) => sum + child.retained, 0);
    return {
      children: shown.children,
      others: { count: nodes.length - shown.children.length, retained: all - kept },
    };
  }

  /** Equal children together, in the order of the first of each. */
  #groups(nodes: ArrayLike<number>): readonly number[][] {
    const { snapshot } = this.#analysis;
    const byKey = new Map<number, number[]>();
    const groups: number[][] = [];
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!;
      if (node >= snapshot.objectCount) {
        groups.push([node]);
        continue;
      }
      const key = alikeKey(snapshot, node);
      const known = byKey.get(key);
      if (known !== undefined) known.push(node);
      else {
        const group = [node];
        byKey.set(key, group);
        groups.push(group);
      }
    }
    return groups.flatMap((group) => (group.length > MIN_GROUP ? [group] : group.map((node) => [node])));
  }
}
