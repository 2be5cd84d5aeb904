/** Places in the program's source, numbered densely in order of arrival. */

/** A line of source. `line` is 1-based; 0 when it is not known. */
export interface Site {
  readonly func: string;
  readonly file: string;
  readonly line: number;
}

/** What is known of a goroutine no record names a place for. */
export const UNKNOWN_SITE: Site = { func: '', file: '', line: 0 };

/** More than the go statements of any program; a bound because the stream is untrusted. */
export const MAX_SITES = 1 << 16;
const MAX_NAME_BYTES = 1024;

export class Sites {
  readonly #sites: Site[] = [UNKNOWN_SITE];
  readonly #indexOfId = new Map<number, number>();
  readonly #decoder = new TextDecoder();
  readonly #maxSites: number;

  constructor(maxSites = MAX_SITES) {
    this.#maxSites = maxSites;
  }

  /** One more than the sites there are: index 0 is {@link UNKNOWN_SITE}. */
  get length(): number {
    return this.#sites.length;
  }

  /** The site at a dense index; {@link UNKNOWN_SITE} outside. */
  at(index: number): Site {
    return this.#sites[index] ?? UNKNOWN_SITE;
  }

  /** Dense index of a site id of the stream; 0 when it never came. */
  indexOf(id: number): number {
    return this.#indexOfId.get(id) ?? 0;
  }

  /** An id that came before keeps its first meaning; beyond the bound, sites stay unknown. */
  add(id: number, line: number, func: Uint8Array, file: Uint8Array): void {
    if (this.#indexOfId.has(id) || this.#sites.length >= this.#maxSites) return;
    this.#indexOfId.set(id, this.#sites.length);
    this.#sites.push({ func: this.#text(func), file: this.#text(file), line });
  }

  #text(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes.subarray(0, MAX_NAME_BYTES));
  }
}
