/** The line of a stack that is shown for it, found once: the innermost one in the user's own code (CodePlaces.userSiteOf). */
import type { CodePlaces } from '../../stream/code-places.ts';

const MAX_REMEMBERED = 1 << 17;

export class UserLines {
  readonly #places: CodePlaces;
  readonly #sites = new Map<number, number>();

  constructor(places: CodePlaces) {
    this.#places = places;
  }

  /** Site id; 0: not known. Stacks are told ahead of their first use. */
  siteOf(stack: number): number {
    if (stack === 0) return 0;
    const known = this.#sites.get(stack);
    if (known !== undefined) return known;
    const site = this.#places.userSiteOf(stack);
    if (this.#sites.size < MAX_REMEMBERED) this.#sites.set(stack, site);
    return site;
  }
}
