/** What follows from a snapshot's graph; each part is worked out when it is first asked for. */
import { DominatorChildren } from './dominator-children.ts';
import { dominatorTree, type DominatorTree } from './dominators.ts';
import { holdersOf, NONE, rootOf, type Holders } from './graph.ts';
import { ShortestPaths } from './paths.ts';
import { retainedBytes } from './retained.ts';
import type { HeapSnapshot } from './snapshot/heap-snapshot.ts';
import { rangeOf, subtreesOf, type Subtrees } from './subtrees.ts';

export class HeapAnalysis {
  readonly snapshot: HeapSnapshot;
  /** The node of all roots. */
  readonly root: number;
  #tree: DominatorTree | null = null;
  #retained: Float64Array | null = null;
  #subtrees: Subtrees | null = null;
  #children: DominatorChildren | null = null;
  #holders: Holders | null = null;
  #paths: ShortestPaths | null = null;
  #alive: { readonly objects: number; readonly bytes: number } | null = null;

  constructor(snapshot: HeapSnapshot) {
    this.snapshot = snapshot;
    this.root = rootOf(snapshot.graph);
  }

  get tree(): DominatorTree {
    return (this.#tree ??= dominatorTree(this.snapshot.graph));
  }

  get retained(): Float64Array {
    return (this.#retained ??= retainedBytes(this.subtrees));
  }

  get subtrees(): Subtrees {
    return (this.#subtrees ??= subtreesOf(this.snapshot.graph, this.tree));
  }

  get children(): DominatorChildren {
    return (this.#children ??= new DominatorChildren(this.tree));
  }

  get holders(): Holders {
    return (this.#holders ??= holdersOf(this.snapshot.graph));
  }

  /** Ways that begin at the user's roots where there are such, else at std's. */
  get paths(): ShortestPaths {
    const { user, std } = this.snapshot.ownedRoots;
    return (this.#paths ??= new ShortestPaths(this.snapshot.graph, [user, std]));
  }

  /** Objects that can be reached; the rest is garbage. */
  get alive(): { readonly objects: number; readonly bytes: number } {
    return (this.#alive ??= {
      objects: this.tree.order.length - 1 - this.snapshot.roots.length,
      bytes: this.retained[this.root]!,
    });
  }

  isAlive(node: number): boolean {
    return node === this.root || this.tree.parent[node] !== NONE;
  }

  /** Objects that a node retains, itself included. */
  retainedObjects(node: number): number {
    if (node === this.root) return this.alive.objects;
    const { from, end } = rangeOf(this.subtrees, node);
    return node < this.snapshot.objectCount ? end - from : end - from - 1;
  }
}
