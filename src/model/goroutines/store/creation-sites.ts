/** Where goroutines are started: one site for each line of a `go` statement and function that begins, numbered from 1. 0: not known. */
import type { CodePlaces } from '../../stream/code-places.ts';

/** More than the go statements of any program. */
export const MAX_CREATION_SITES = 1 << 16;

/** Pairs of a stack and a function whose site need not be looked for. */
const MAX_REMEMBERED = 1 << 18;

interface Site {
  readonly line: number;
  readonly func: string;
  readonly stack: number;
}

export class CreationSites {
  readonly #places: CodePlaces;
  readonly #sites: Site[] = [{ line: 0, func: '', stack: 0 }];
  readonly #byText = new Map<string, number>();
  readonly #byStack = new Map<number, number>();

  constructor(places: CodePlaces) {
    this.#places = places;
  }

  get length(): number {
    return this.#sites.length;
  }

  /** Site id (CodePlaces) of the line, the function, and the stack of the first one. */
  of(site: number): Site {
    return this.#sites[site] ?? this.#sites[0]!;
  }

  /** @param stack of the go statement; @param startPc where the function begins */
  add(stack: number, startPc: number): number {
    // Exact below 2^53; beyond it two keys might be one, which the stream's ids do not reach.
    const key = stack * 0x20_0000 + startPc;
    const known = this.#byStack.get(key);
    if (known !== undefined) return known;
    const site = this.#intern(stack, startPc);
    if (this.#byStack.size < MAX_REMEMBERED) this.#byStack.set(key, site);
    return site;
  }

  #intern(stack: number, startPc: number): number {
    const places = this.#places;
    const siteOfLine = places.userSiteOf(stack);
    const func = places.functionOfPc(startPc);
    const { file, line, func: within } = places.line(siteOfLine);
    const text = `${file}\n${line}\n${within}\n${func}`;
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    if (this.#sites.length >= MAX_CREATION_SITES) return 0;
    this.#byText.set(text, this.#sites.length);
    return this.#sites.push({ line: siteOfLine, func, stack }) - 1;
  }
}
