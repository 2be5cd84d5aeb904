/** What selects wait for: lists of words, each kept once, as a loop waits for the same again and again. */
import { U32List } from '../../stream/u32-list.ts';

/** Words of all lists together; beyond it a list is not known. */
const MAX_WORDS = 1 << 23;

export class CaseLists {
  readonly #words = new U32List();
  /** Where each list begins; one more than there are. */
  readonly #first = new U32List();
  /** Lists by a hash of their words. */
  readonly #byHash = new Map<number, number[]>();

  constructor() {
    this.#first.push(0);
    this.#first.push(0); // list 0: none
  }

  /** Number of the list with these words, > 0; 0: there is no room. */
  add(words: Uint32Array): number {
    let hash = words.length;
    for (const word of words) hash = Math.imul(hash ^ word, 0x9e3779b1);
    const alike = this.#byHash.get(hash) ?? [];
    const known = alike.find((list) => sameWords(this.of(list), words));
    if (known !== undefined) return known;
    // A program that makes lists with equal hashes must not make each look-up slower.
    if (this.#words.length + words.length > MAX_WORDS || alike.length >= 8) return 0;
    const list = this.#first.length - 1;
    for (const word of words) this.#words.push(word);
    this.#first.push(this.#words.length);
    this.#byHash.set(hash, [...alike, list]);
    return list;
  }

  /** A view. */
  of(list: number): Uint32Array {
    if (list + 1 >= this.#first.length) return new Uint32Array(0);
    return this.#words.data.subarray(this.#first.data[list], this.#first.data[list + 1]);
  }
}

function sameWords(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}
