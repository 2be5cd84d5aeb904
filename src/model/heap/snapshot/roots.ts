/** Roots of a snapshot and what they hold. */
import { GoroutineFlags, SpecialKind } from '../../../protocol/heap-stream.ts';
import type { RootOwner } from '../../../protocol/heap-labels.ts';
import { NONE } from '../graph.ts';
import { U32List } from '../../stream/u32-list.ts';
import { isRuntimePackage, packageOf } from '../../stream/code-places.ts';
import type { RawSnapshot } from '../stream/raw-snapshot.ts';
import type { GoType } from '../types/go-type.ts';
import type { ObjectEdges } from './edges.ts';
import type { Root } from './heap-snapshot.ts';
import type { Program } from './program.ts';
import type { ObjectIndex } from './spans.ts';

export interface RootTable {
  /** The user's first, then std's, then the runtime's. */
  readonly roots: readonly Root[];
  readonly owned: { readonly user: number; readonly std: number };
  /** Edges of root i are firstEdge[i] … firstEdge[i + 1] − 1. */
  readonly firstEdge: Uint32Array;
  readonly offset: Uint32Array;
  readonly to: Uint32Array;
  readonly specials: ReadonlyMap<number, number>;
}

interface Context {
  readonly program: Program;
  readonly raw: RawSnapshot;
  readonly index: ObjectIndex;
  readonly edges: ObjectEdges;
  readonly typeAt: (address: number) => GoType | null;
}

/** Roots that hold nothing in the heap are left out, goroutines apart. */
export function rootTable(context: Context): RootTable {
  const found = new FoundRoots();
  addGlobals(context, found);
  addGoroutines(context, found);
  const specials = addSpecials(context, found);
  for (const target of context.edges.timers) {
    found.edge(found.root({ ...NAMELESS, kind: 'timer', owner: 'user' }), 0, target);
  }
  return { ...found.sorted(), specials };
}

const NAMELESS = { name: '', number: 0, type: null, goroutine: -1 } as const;

const OWNERS: readonly RootOwner[] = ['user', 'std', 'runtime'];

class FoundRoots {
  readonly #roots: Root[] = [];
  readonly #from = new U32List();
  readonly #offset = new U32List();
  readonly #to = new U32List();

  root(root: Root): number {
    return this.#roots.push(root) - 1;
  }

  edge(from: number, offset: number, to: number): void {
    this.#from.push(from);
    this.#offset.push(offset);
    this.#to.push(to);
  }

  sorted(): Omit<RootTable, 'specials'> {
    const order = this.#roots.map((_, i) => i);
    const rank = (i: number): number => OWNERS.indexOf(this.#roots[i]!.owner);
    order.sort((a, b) => rank(a) - rank(b) || a - b);
    const placeOf = new Uint32Array(order.length);
    order.forEach((root, place) => (placeOf[root] = place));
    const [from, offsets, targets] = [this.#from.take(), this.#offset.take(), this.#to.take()];
    const firstEdge = new Uint32Array(order.length + 1);
    for (const root of from) firstEdge[placeOf[root]! + 1]!++;
    for (let i = 0; i < order.length; i++) firstEdge[i + 1]! += firstEdge[i]!;
    const next = firstEdge.slice();
    const [offset, to] = [new Uint32Array(from.length), new Uint32Array(from.length)];
    from.forEach((root, i) => {
      const place = next[placeOf[root]!]!++;
      offset[place] = offsets[i]!;
      to[place] = targets[i]!;
    });
    const count = (owner: RootOwner): number => this.#roots.filter((root) => root.owner === owner).length;
    const user = count('user');
    return {
      roots: order.map((i) => this.#roots[i]!),
      owned: { user, std: user + count('std') },
      firstEdge,
      offset,
      to,
    };
  }
}

/** Variables that the compiler made for composite literals and the like: they go by the variable that points to them. */
const MADE_BY_COMPILER = /\.\.stmp_|^go:|\.\.dict|^type:|\.\.inittask/;

function addGlobals({ program, raw, index, typeAt }: Context, found: FoundRoots): void {
  const { symbols } = program;
  const rows = raw.globals.view();
  const namedBy = new Map<number, number>();
  for (let at = 0; at < rows.length; at += 2) {
    const pointed = symbols.globalAt(rows[at + 1]!);
    if (pointed === NONE || !MADE_BY_COMPILER.test(symbols.global(pointed).name)) continue;
    const holder = symbols.globalAt(rows[at]!);
    if (holder !== NONE && holder !== pointed && !namedBy.has(pointed)) namedBy.set(pointed, holder);
  }
  const rootOfSymbol = new Map<number, number>();
  for (let at = 0; at < rows.length; at += 2) {
    const address = rows[at]!;
    const target = index.objectAt(rows[at + 1]!);
    if (target === NONE) continue;
    const symbol = symbols.globalAt(address);
    if (symbol === NONE) {
      const root = found.root({ ...NAMELESS, kind: 'global', owner: 'runtime', number: address });
      found.edge(root, 0, target);
      continue;
    }
    let root = rootOfSymbol.get(symbol);
    if (root === undefined) {
      const { name } = symbols.global(namerOf(symbol, namedBy));
      const { address: own, type: typeName, typeAddress } = symbols.global(symbol);
      const described = typeAddress === 0 ? null : typeAt(typeAddress);
      const type = described ?? (typeName === '' ? null : program.typeNamed(typeName));
      const owner = ownerOf(packageOf(name), program);
      root = found.root({ ...NAMELESS, kind: 'global', owner, name, number: own, type });
      rootOfSymbol.set(symbol, root);
    }
    found.edge(root, address - symbols.global(symbol).address, target);
  }
}

/** Follows a chain of literals within literals up to a variable with a name. */
function namerOf(symbol: number, namedBy: ReadonlyMap<number, number>): number {
  let at = symbol;
  for (let steps = 0; steps < 16; steps++) {
    const holder = namedBy.get(at);
    if (holder === undefined) return at;
    at = holder;
  }
  return symbol;
}

function ownerOf(packageName: string, program: Program): RootOwner {
  if (program.places.isUserPackage(packageName)) return 'user';
  return packageName === '' || isRuntimePackage(packageName) ? 'runtime' : 'std';
}

/** Below every goroutine: the runtime's beginning, and what the compiler makes of `go f(x)`. */
const NOT_ITS_OWN = /^runtime\.(goexit|main)$|\.gowrap\d+$/;

function addGoroutines({ program, raw, index }: Context, found: FoundRoots): void {
  const { places } = program;
  const frames = raw.frames.view();
  const stackRoots = raw.stackRoots.view();
  raw.goroutines.forEach(({ goid, g, flags, createdPc, firstFrame, firstRoot }, i) => {
    const endFrame = raw.goroutines[i + 1]?.firstFrame ?? raw.frames.length;
    const endRoot = raw.goroutines[i + 1]?.firstRoot ?? raw.stackRoots.length;
    const isMain = (flags & GoroutineFlags.main) !== 0;
    let isUser = isMain || places.isUser(places.sitesOfPc(createdPc)[0] ?? 0);
    // The outermost function of its own is what it runs; it may be inlined in what `go` was made into. Below the user's code the
    // runtime calls inits, and has main alone when it ends the program.
    let runs = '';
    let runtimes = isMain ? 'main.main' : '';
    for (let frame = firstFrame; frame < endFrame; frame++) {
      for (const line of places.sitesOfPc(frames[frame * 4]!)) {
        const { func } = places.line(line);
        if (func === '' || NOT_ITS_OWN.test(func)) continue;
        isUser ||= places.isUserPackage(packageOf(func));
        if (!isRuntimePackage(packageOf(func))) runs = func;
        else if (!isMain) runtimes = func;
      }
    }
    const owner = (flags & GoroutineFlags.system) !== 0 ? 'runtime' : isUser ? 'user' : 'std';
    const root = found.root({
      ...NAMELESS,
      kind: 'goroutine',
      owner,
      name: runs || runtimes,
      number: goid,
      goroutine: i,
    });
    const own = index.objectAt(g);
    if (own !== NONE) found.edge(root, NONE, own);
    for (let row = firstRoot; row < endRoot; row++) {
      const target = index.objectAt(stackRoots[row * 6 + 3]!);
      if (target !== NONE) found.edge(root, row, target);
    }
  });
}

function addSpecials(
  { program, raw, index, edges }: Context,
  found: FoundRoots,
): ReadonlyMap<number, number> {
  const rows = raw.specials.view();
  const specials = new Map<number, number>();
  for (let at = 0; at < rows.length; at += 4) {
    const kind = rows[at]!;
    const object = index.objectAt(rows[at + 1]!);
    const target = index.objectAt(rows[at + 2]!);
    const name = program.places.functionOfPc(rows[at + 3]!);
    if (object !== NONE) specials.set(object, (specials.get(object) ?? 0) | (1 << (kind & 7)));
    const rootKind = kindOfSpecial(kind);
    if (rootKind === null) continue;
    const owner = name === '' ? 'std' : ownerOf(packageOf(name), program);
    const root = found.root({ ...NAMELESS, kind: rootKind, owner, name });
    if (target !== NONE) found.edge(root, 0, target);
    if (object === NONE) continue;
    if (kind === SpecialKind.queuedFinalizer) found.edge(root, 0, object);
    if (kind === SpecialKind.finalizer) {
      // The collector keeps what the object refers to for the finalizer's sake, but not the object itself.
      for (let edge = edges.firstEdge[object]!; edge < edges.firstEdge[object + 1]!; edge++) {
        const to = raw.edgeValue.data[edge]!;
        if (to !== object) found.edge(root, raw.edgeOffset.data[edge]!, to);
      }
    }
  }
  return specials;
}

function kindOfSpecial(kind: number): Root['kind'] | null {
  switch (kind) {
    case SpecialKind.finalizer:
      return 'finalizer';
    case SpecialKind.cleanup:
      return 'cleanup';
    case SpecialKind.weakHandle:
      return 'weak-handle';
    case SpecialKind.queuedFinalizer:
      return 'queued-finalizer';
    default:
      return null;
  }
}
