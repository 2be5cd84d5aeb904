/** Who held locks that others waited for, in the order of time. Of too many the oldest are overwritten. */
import { HOLDER_READS } from '../../../protocol/goroutine-stream.ts';

const MAX_NOTES = 1 << 18;

/** Who holds a lock from then on. */
export interface Holding {
  readonly t: number;
  readonly goid: number;
  /** For reading, maybe with others. */
  readonly reads: boolean;
  /** Of the call that took it. */
  readonly pc: number;
}

interface Note extends Holding {
  readonly object: number;
  /** Number of the one before it about the same object; -1: none. */
  readonly before: number;
}

export class HolderLog {
  readonly #notes: Note[] = [];
  /** Number of the newest note, by object. */
  readonly #newest = new Map<number, number>();
  #count = 0;

  /** @param word goroutine | HOLDER_READS */
  add(t: number, object: number, word: number, pc: number): void {
    const reads = (word & HOLDER_READS) !== 0;
    const goid = (word & ~HOLDER_READS) >>> 0;
    const before = this.#newest.get(object) ?? -1;
    const last = this.#note(before);
    if (last?.goid === goid && last.pc === pc && last.reads === reads) return;
    this.#notes[this.#count % MAX_NOTES] = { t, goid, reads, pc, object, before };
    this.#newest.set(object, this.#count++);
  }

  /** Who was the last to be told of at or before `t`; null: none is known. */
  at(object: number, t: number): Holding | null {
    let note = this.#note(this.#newest.get(object) ?? -1);
    while (note !== null && note.t > t) note = this.#note(note.before);
    return note?.object === object ? note : null;
  }

  /** null: overwritten since. */
  #note(number: number): Note | null {
    if (number < 0 || number < this.#count - MAX_NOTES) return null;
    return this.#notes[number % MAX_NOTES] ?? null;
  }
}
