/**
 * Lines, return addresses and stacks of a heap or goroutine stream, by the ids under which they came. Ids are dense: one that is far
 * beyond what has come is refused, so that the tables stay in proportion to the stream.
 */
import { PC_RECURSIVE } from '../../protocol/heap-stream.ts';
import type { SourceLine } from '../../protocol/heap-labels.ts';
import { U32List } from './u32-list.ts';

const UNKNOWN_LINE: SourceLine = { func: '', file: '', line: 0 };

const MAX_NAME_BYTES = 1024;

/** Frames at one return address, return addresses of one stack, frames of one stack: more are left out. */
const MAX_INLINED = 64;
const MAX_PCS = 1024;
const MAX_STACK = 1024;

/** Where the runtime takes over from whatever was running. */
const INTERRUPTS = new Set(['runtime.gcStart', 'runtime.preemptCheck']);

/** Lists of ids by id, in columns. */
class IdLists {
  readonly #most: number;
  readonly #first = new U32List();
  readonly #count = new U32List();
  readonly #items = new U32List();
  #known = 0;

  /** @param most items kept of a list */
  constructor(most: number) {
    this.#most = most;
  }

  /** False: the id is 0, came before, or is far beyond what came. */
  add(id: number, view: DataView, at: number, count: number): boolean {
    if (id === 0 || id > this.#known * 2 + 1024) return false;
    while (this.#first.length <= id) {
      this.#first.push(0);
      this.#count.push(0);
    }
    if (this.#count.data[id] !== 0) return false;
    this.#first.data[id] = this.#items.length;
    const kept = Math.min(count, this.#most);
    this.#count.data[id] = kept;
    for (let i = 0; i < kept; i++) this.#items.push(view.getUint32(at + i * 4, true));
    this.#known++;
    return true;
  }

  /** Ids are below this. */
  get end(): number {
    return this.#first.length;
  }

  /** A view; empty for an id that never came. */
  of(id: number): Uint32Array {
    if (id >= this.#first.length) return new Uint32Array(0);
    const first = this.#first.data[id]!;
    return this.#items.data.subarray(first, first + this.#count.data[id]!);
  }
}

export class CodePlaces {
  readonly #lines: SourceLine[] = [UNKNOWN_LINE];
  readonly #packages: string[] = [''];
  readonly #pcs = new IdLists(MAX_INLINED);
  readonly #contexts = new IdLists(MAX_PCS);
  readonly #cut = new Set<number>();
  readonly #userPackages = new Set<string>(['main']);
  readonly #decoder = new TextDecoder();
  #version = 0;

  /** Rises with each addition. */
  get version(): number {
    return this.#version;
  }

  /** Context ids are below this. */
  get contextEnd(): number {
    return this.#contexts.end;
  }

  addSite(id: number, line: number, func: Uint8Array, file: Uint8Array): boolean {
    if (id === 0 || id > this.#lines.length * 2 + 1024) return false;
    while (this.#lines.length <= id) {
      this.#lines.push(UNKNOWN_LINE);
      this.#packages.push('');
    }
    const place = { func: this.#text(func), file: this.#text(file), line };
    const name = packageOf(place.func);
    this.#lines[id] = place;
    this.#packages[id] = name;
    if (isUserLine(place, name)) this.#userPackages.add(name);
    this.#version++;
    return true;
  }

  addPc(id: number, view: DataView, at: number, count: number): boolean {
    this.#version++;
    return this.#pcs.add(id, view, at, count);
  }

  addContext(id: number, view: DataView, at: number, count: number, cut: boolean): boolean {
    this.#version++;
    if (cut) this.#cut.add(id);
    return this.#contexts.add(id, view, at, count);
  }

  line(site: number): SourceLine {
    return this.#lines[site] ?? UNKNOWN_LINE;
  }

  /** Import path of the package of a line's function. */
  packageOf(site: number): string {
    return this.#packages[site] ?? '';
  }

  isUserPackage(name: string): boolean {
    return this.#userPackages.has(name);
  }

  isUser(site: number): boolean {
    return isUserLine(this.line(site), this.packageOf(site));
  }

  /** Site ids at a return address, innermost first. */
  sitesOfPc(pc: number): Uint32Array {
    return this.#pcs.of(pc);
  }

  /** The function a pc lies in (not one that was inlined there); empty: not known. */
  functionOfPc(pc: number): string {
    const sites = this.#pcs.of(pc);
    return sites.length === 0 ? '' : this.line(sites[sites.length - 1]!).func;
  }

  /**
   * Pc ids of an allocation stack, innermost first. As in Go's own heap profiles without the runtime's functions at its inner end (how
   * `make` and a map's growth allocate), unless there are no others. A copy.
   */
  callersOf(context: number): Uint32Array {
    const pcs = this.#contexts.of(context).map((pc) => (pc & ~PC_RECURSIVE) >>> 0);
    const first = pcs.findIndex((pc) =>
      this.#pcs.of(pc).some((site) => !isRuntimePackage(this.packageOf(site))),
    );
    return first <= 0 ? pcs : pcs.subarray(first);
  }

  /** Site ids of {@link callersOf}. */
  callerSitesOf(context: number): number[] {
    const sites: number[] = [];
    for (const pc of this.callersOf(context)) {
      for (const site of this.#pcs.of(pc)) if (sites.length < MAX_STACK) sites.push(site);
    }
    return sites;
  }

  /** Site ids of an allocation stack, innermost first. */
  stackOf(context: number): number[] {
    const stack: number[] = [];
    for (const pc of this.#contexts.of(context)) {
      for (const site of this.#pcs.of(pc & ~PC_RECURSIVE)) if (stack.length < MAX_STACK) stack.push(site);
    }
    return stack;
  }

  isCut(context: number): boolean {
    return this.#cut.has(context);
  }

  /**
   * The line an allocation is the user's doing at: the innermost one in the user's code; where there is none, the innermost one outside
   * the runtime; else the innermost. What the runtime allocates for itself when it happens to interrupt the user's code is its own. 0: not
   * known.
   */
  userSiteOf(context: number): number {
    let [outside, first] = [0, 0];
    for (const site of this.stackOf(context)) {
      if (this.isUser(site) || INTERRUPTS.has(this.line(site).func)) return site;
      if (first === 0) first = site;
      if (outside === 0 && !isRuntimePackage(this.packageOf(site))) outside = site;
    }
    return outside !== 0 ? outside : first;
  }

  #text(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes.subarray(0, MAX_NAME_BYTES));
  }
}

/** Import path of a function's or a variable's package: `net/http` of `net/http.(*Server).Serve`. */
export function packageOf(symbol: string): string {
  // Type arguments contain import paths of their own.
  const plain = symbol.split('[', 1)[0]!;
  const slash = plain.lastIndexOf('/');
  const dot = plain.indexOf('.', slash + 1);
  const path = dot === -1 ? '' : plain.slice(0, dot);
  return path.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export function isRuntimePackage(name: string): boolean {
  return name === 'runtime' || name.startsWith('runtime/internal') || name.startsWith('internal/runtime');
}

/** First elements of the standard library's import paths; no module may begin with one of them alone. */
const STD = new Set(
  (
    'archive bufio bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go hash heapscope ' +
    'html image index internal io iter log maps math mime net os path plugin reflect regexp runtime simd slices sort strconv strings ' +
    'structs sync syscall testing text time unicode unique unsafe vendor weak'
  ).split(' '),
);

export function isStdPackage(name: string): boolean {
  return STD.has(name.split('/', 1)[0]!);
}

/**
 * By the package, and not by the file: the runtime links functions of one package into another. Files of modules that are not the user's go
 * by path and version (`…@v1.2.3/…`).
 */
function isUserLine({ file }: SourceLine, packageName: string): boolean {
  if (packageName === 'main') return !file.startsWith('<');
  return (
    packageName !== '' &&
    file !== '' &&
    !file.startsWith('<') &&
    !file.includes('@') &&
    !isStdPackage(packageName)
  );
}
