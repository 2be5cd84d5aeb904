/**
 * What a program printed, within bounds: the first part and the last part stay, and in between it says how many bytes
 * are missing. A line costs its bytes; parts are bounded in bytes and in lines. Work per push is proportional to the
 * bytes pushed, and at most to the bounds when a push is larger than them.
 *
 * Lines are the terminal's: stdout and stderr share them in order of arrival, each with its own decoder and style.
 */
import { STDERR, STDOUT, type StdStream } from '../../protocol/run.ts';
import { AnsiParser } from './ansi.ts';
import { LineBuilder, type OutputSpan } from './line-builder.ts';

/** One line, or the note that bytes are missing here. Immutable; `id` stays the same while the line grows. */
export type OutputLine =
  | {
      readonly kind: 'text';
      readonly id: number;
      readonly spans: readonly OutputSpan[];
      readonly bytes: number;
    }
  | { readonly kind: 'dropped'; readonly id: number; readonly bytes: number };

export interface OutputLimits {
  /** Bytes kept from the beginning. */
  readonly headBytes: number;
  /** Bytes kept from the end. */
  readonly tailBytes: number;
  /** Lines kept at each end. */
  readonly lines: number;
  /** A line longer than this many characters is broken. */
  readonly lineChars: number;
}

export const DEFAULT_OUTPUT_LIMITS: OutputLimits = {
  headBytes: 1 << 20,
  tailBytes: 1 << 20,
  lines: 100_000,
  lineChars: 8192,
};

const NEWLINE = 10;
/** Styles may change at every character; a line of thousands of spans is no longer text. */
const MAX_SPANS = 512;

export class OutputLog {
  readonly #limits: OutputLimits;
  readonly #line = new LineBuilder();
  readonly #decoders = { [STDOUT]: newDecoder(), [STDERR]: newDecoder() };
  readonly #parsers = { [STDOUT]: new AnsiParser(), [STDERR]: new AnsiParser() };
  readonly #head: OutputLine[] = [];
  #headBytes = 0;
  #headOpen = true;
  /** Lines before #tailStart are gone already; the array is compacted now and then. */
  #tail: OutputLine[] = [];
  #tailStart = 0;
  #tailBytes = 0;
  /** Between head and tail. */
  #gapBytes = 0;
  #droppedBytes = 0;
  #lineBytes = 0;
  #lineId = 1;
  #version = 0;

  constructor(limits: Partial<OutputLimits> = {}) {
    this.#limits = { ...DEFAULT_OUTPUT_LIMITS, ...limits };
  }

  /** Rises with every change. */
  get version(): number {
    return this.#version;
  }

  /** Bytes the program printed that are not kept, here or on the way here. */
  get droppedBytes(): number {
    return this.#droppedBytes;
  }

  /** Lines to show, the unfinished one and the note about missing bytes included. */
  get length(): number {
    return (
      this.#head.length + (this.#gapBytes > 0 ? 1 : 0) + this.#tailLength + (this.#line.length > 0 ? 1 : 0)
    );
  }

  /** The line at `index` in [0, {@link length}). O(1), so a pane can show only what is in view. */
  at(index: number): OutputLine | undefined {
    let i = index;
    if (i < this.#head.length) return this.#head[i];
    i -= this.#head.length;
    // Ids of lines begin at 1: 0 is the note's.
    if (this.#gapBytes > 0 && i-- === 0) return { kind: 'dropped', id: 0, bytes: this.#gapBytes };
    if (i < this.#tailLength) return this.#tail[this.#tailStart + i];
    return i === this.#tailLength && this.#line.length > 0 ? this.#currentLine() : undefined;
  }

  /** All lines, for copying and for tests. O(length). */
  lines(): readonly OutputLine[] {
    return Array.from({ length: this.length }, (_, i) => this.at(i)!);
  }

  /** All text, without styles; missing bytes become a line break. */
  text(): string {
    return this.lines()
      .map((line) => (line.kind === 'text' ? line.spans.map((span) => span.text).join('') : ''))
      .join('\n');
  }

  /** Takes output as it comes; `droppedBytes` were left out just ahead of `bytes` by the sender. */
  push(stream: StdStream, bytes: Uint8Array, droppedBytes = 0): void {
    this.#version++;
    if (droppedBytes > 0) this.#noteDropped(droppedBytes);
    let start = 0;
    if (!this.#headOpen && bytes.length > this.#limits.tailBytes) {
      // Only the end of this can stay: do not even look at the rest. The cut may fall inside a character.
      start = bytes.length - this.#limits.tailBytes;
      this.#noteDropped(start);
    }
    while (start < bytes.length) {
      const newline = bytes.indexOf(NEWLINE, start);
      const end = newline < 0 ? bytes.length : newline;
      this.#write(stream, bytes, start, end);
      if (newline < 0) break;
      // 0x0a is never part of a longer UTF-8 sequence, so the decoder may be at any state here.
      this.#lineBytes++;
      this.#breakLine();
      start = newline + 1;
    }
  }

  /** No more will come: an unfinished character becomes U+FFFD. */
  end(): void {
    this.#version++;
    for (const stream of [STDOUT, STDERR] as const) this.#print(stream, this.#decoders[stream].decode());
  }

  #write(stream: StdStream, bytes: Uint8Array, start: number, end: number): void {
    // In pieces, so that a line of a gigabyte is broken on the way and never held.
    for (let at = start; at < end;) {
      const stop = Math.min(end, at + this.#limits.lineChars);
      this.#lineBytes += stop - at;
      this.#print(stream, this.#decoders[stream].decode(bytes.subarray(at, stop), { stream: true }));
      if (this.#line.length >= this.#limits.lineChars || this.#line.spanCount > MAX_SPANS) this.#breakLine();
      at = stop;
    }
  }

  #print(stream: StdStream, text: string): void {
    this.#line.stream = stream;
    this.#parsers[stream].feed(text, this.#line);
  }

  #currentLine(): OutputLine {
    return { kind: 'text', id: this.#lineId, spans: this.#line.spans(), bytes: this.#lineBytes };
  }

  #breakLine(): void {
    this.#keep(this.#currentLine());
    this.#line.clear();
    this.#lineBytes = 0;
    this.#lineId++;
  }

  #keep(line: OutputLine): void {
    const fits =
      this.#headBytes + line.bytes <= this.#limits.headBytes && this.#head.length < this.#limits.lines;
    if (this.#headOpen && fits) {
      this.#head.push(line);
      this.#headBytes += line.bytes;
      return;
    }
    this.#headOpen = false;
    this.#tail.push(line);
    if (line.kind === 'text') this.#tailBytes += line.bytes;
    this.#trimTail();
  }

  #noteDropped(bytes: number): void {
    this.#droppedBytes += bytes;
    if (this.#line.length > 0) this.#breakLine();
    this.#headOpen = false;
    if (this.#tailLength === 0) {
      this.#gapBytes += bytes;
      return;
    }
    const last = this.#tail.at(-1);
    if (last?.kind === 'dropped') this.#tail[this.#tail.length - 1] = { ...last, bytes: last.bytes + bytes };
    else this.#tail.push({ kind: 'dropped', id: this.#lineId++, bytes });
    this.#trimTail();
  }

  get #tailLength(): number {
    return this.#tail.length - this.#tailStart;
  }

  #trimTail(): void {
    const { tailBytes, lines } = this.#limits;
    while (this.#tailLength > 1 && (this.#tailBytes > tailBytes || this.#tailLength > lines))
      this.#dropFirstOfTail();
    // A note of missing bytes at the front belongs to the gap.
    while (this.#tail[this.#tailStart]?.kind === 'dropped') this.#dropFirstOfTail();
    if (this.#tailStart > 4096 && this.#tailStart * 2 > this.#tail.length) {
      this.#tail = this.#tail.slice(this.#tailStart);
      this.#tailStart = 0;
    }
  }

  #dropFirstOfTail(): void {
    const line = this.#tail[this.#tailStart++]!;
    this.#gapBytes += line.bytes;
    if (line.kind === 'text') {
      this.#tailBytes -= line.bytes;
      this.#droppedBytes += line.bytes;
    }
  }
}

function newDecoder(): TextDecoder {
  // Keep a byte order mark: it is what the program printed.
  return new TextDecoder('utf-8', { ignoreBOM: true });
}
