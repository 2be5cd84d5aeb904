/**
 * Whether the comparison is on show. It has a place of its own in the browser's history, so that Back leaves it; what is under it
 * stays as it is.
 */
import { deferred, type Deferred } from '../base/deferred.ts';
import type { AddressBar } from './address.ts';

const KEY = 'compare=1';

function withoutCompare(hash: string): string {
  const kept = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('compare='));
  return kept.length === 0 ? '' : `#${kept.join('&')}`;
}

function withCompare(hash: string): string {
  const under = withoutCompare(hash);
  return under === '' ? `#${KEY}` : `${under}&${KEY}`;
}

export class ComparePlace {
  readonly #address: AddressBar;
  #open = $state(false);
  /** The address under the entry that {@link show} made; null: there is none, or another program has come since. */
  #under: string | null = null;
  #leaving: Deferred<void> | null = null;

  constructor(address: AddressBar) {
    this.#address = address;
  }

  get open(): boolean {
    return this.#open;
  }

  /** The user asked for it. */
  show(): void {
    if (this.#open) return;
    this.#under = withoutCompare(this.#address.read());
    this.#address.push(withCompare(this.#under));
    this.#open = true;
  }

  /** A link opened a program. `wanted`: it asks for the comparison, and the program has one. */
  openFromLink(wanted: boolean): void {
    this.#under = null;
    this.#open = wanted;
    if (!wanted) this.#takeKeyAway();
  }

  /** Resolves when the address is again the one under it. */
  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    if (this.#under === null) {
      this.#takeKeyAway();
      return;
    }
    this.#leaving = deferred();
    this.#address.back();
    await this.#leaving.promise;
  }

  /** The address has changed. True: between the comparison and what is under it, and nothing else is to be done. */
  follow(): boolean {
    const hash = this.#address.read();
    this.#leaving?.resolve();
    this.#leaving = null;
    if (this.#under === null) return false;
    if (hash === this.#under) this.#open = false;
    else if (hash === withCompare(this.#under)) this.#open = true;
    else return false;
    return true;
  }

  /** Another program is under it than when it was last shown. */
  forget(): void {
    this.#under = null;
  }

  #takeKeyAway(): void {
    const hash = this.#address.read();
    if (withoutCompare(hash) !== hash) this.#address.write(withoutCompare(hash));
  }
}
