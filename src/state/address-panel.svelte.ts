/**
 * A panel over the page that has a key in the address, with a place of its own in the browser's history: Back closes it, and what is
 * under it stays as it is.
 */
import { deferred, type Deferred } from '../base/deferred.ts';
import { withKey, type AddressBar } from './address.ts';

export class AddressPanel<Value extends string> {
  readonly #address: AddressBar;
  readonly #key: string;
  #value = $state.raw<Value | null>(null);
  /** The address under the history entry that {@link open} made; null: there is none, or another program has come since. */
  #under: string | null = null;
  #leaving: Deferred<void> | null = null;

  constructor(address: AddressBar, key: string) {
    this.#address = address;
    this.#key = key;
  }

  /** What it shows; null: it is closed. */
  get value(): Value | null {
    return this.#value;
  }

  /** The user asked for it, or for another part of it. */
  open(value: Value): void {
    const hash = this.#address.read();
    if (this.#value === null) {
      this.#under = this.#without(hash);
      this.#address.push(withKey(hash, this.#key, value));
    } else this.#address.write(withKey(hash, this.#key, value));
    this.#value = value;
  }

  /** Resolves when the address is again the one under it. */
  async close(): Promise<void> {
    if (this.#value === null) return;
    this.#value = null;
    if (this.#under !== this.#without(this.#address.read())) {
      this.#takeKeyAway();
      return;
    }
    this.#leaving = deferred();
    this.#address.back();
    await this.#leaving.promise;
  }

  /** The address has changed, and asks for this; null: for nothing that can be shown. */
  follow(value: Value | null): void {
    this.#leaving?.resolve();
    this.#leaving = null;
    this.#value = value;
    if (value === null) this.#takeKeyAway();
  }

  /** Another program takes its place, in the history too. */
  leave(): void {
    this.#value = null;
    this.#under = null;
  }

  #takeKeyAway(): void {
    const hash = this.#address.read();
    if (this.#without(hash) !== hash) this.#address.write(this.#without(hash));
  }

  #without(hash: string): string {
    return withKey(hash, this.#key, null);
  }
}
