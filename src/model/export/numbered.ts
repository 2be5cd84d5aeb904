/** Gives values numbers in the order of their appearance: the tables of strings, functions and places of exported files. */
export class Numbered<T> {
  /** In order. */
  readonly all: T[];
  readonly #numbers = new Map<T, number>();
  readonly #first: number;

  /** @param begin values that are there already @param first number of the first value */
  constructor(begin: readonly T[], first: number) {
    this.all = [...begin];
    this.#first = first;
    begin.forEach((value, i) => this.#numbers.set(value, i + first));
  }

  of(value: T): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.all.push(value) - 1 + this.#first;
      this.#numbers.set(value, number);
    }
    return number;
  }
}
