/**
 * Decodes short strings that come again and again. Every js.Value.Get and Call names its property with a Go string, and
 * each write of a Go program makes a dozen such calls: TextDecoder, at some 200 ns a call, would be most of their cost.
 *
 * Direct-mapped: a string's first and last byte and its length choose the one slot it can be in; the bytes are compared, so
 * a wrong guess only costs a decode.
 */
const SLOTS = 512;
const LONGEST = 24;

interface Slot {
  readonly bytes: Uint8Array;
  readonly text: string;
}

export class TextCache {
  // A byte order mark is a character of a Go string like any other.
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #slots: (Slot | undefined)[] = new Array<Slot | undefined>(SLOTS).fill(undefined);

  /** The UTF-8 text of `length` bytes at `start`; what is not UTF-8 reads as U+FFFD. */
  decode(memory: Uint8Array, start: number, length: number): string {
    if (length === 0) return '';
    if (length > LONGEST) return this.#decoder.decode(memory.subarray(start, start + length));
    const first = memory[start] ?? 0;
    const last = memory[start + length - 1] ?? 0;
    const index = (first * 31 + last * 7 + length) % SLOTS;
    const slot = this.#slots[index];
    if (slot !== undefined && matches(slot.bytes, memory, start, length)) return slot.text;
    const bytes = memory.slice(start, start + length);
    const text = this.#decoder.decode(bytes);
    this.#slots[index] = { bytes, text };
    return text;
  }
}

function matches(bytes: Uint8Array, memory: Uint8Array, start: number, length: number): boolean {
  if (bytes.length !== length) return false;
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== memory[start + i]) return false;
  }
  return true;
}
