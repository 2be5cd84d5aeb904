/** The line being written: styled spans and a cursor. Columns are UTF-16 units, good enough for overwriting. */
import type { StdStream } from '../../protocol/run.ts';
import type { TerminalLine } from './ansi.ts';
import { PLAIN, sameStyle, type TextStyle } from './style.ts';

/** A run of text that looks the same and came through the same stream. */
export interface OutputSpan {
  readonly text: string;
  readonly style: TextStyle;
  readonly stream: StdStream;
}

export class LineBuilder implements TerminalLine {
  #spans: OutputSpan[] = [];
  #length = 0;
  #cursor = 0;
  stream: StdStream = 1;

  /** Characters in the line. */
  get length(): number {
    return this.#length;
  }

  get spanCount(): number {
    return this.#spans.length;
  }

  /** The line as it is now; later writing does not change what was returned. */
  spans(): readonly OutputSpan[] {
    return [...this.#spans];
  }

  clear(): void {
    this.#spans = [];
    this.#length = 0;
    this.#cursor = 0;
  }

  print(text: string, style: TextStyle): void {
    const span: OutputSpan = { text, style, stream: this.stream };
    if (this.#cursor === this.#length) {
      this.#append(this.#spans, span);
      this.#length += text.length;
    } else {
      const end = this.#cursor + text.length;
      const spans = this.#cut(0, this.#cursor);
      this.#append(spans, span);
      for (const rest of this.#cut(end, this.#length)) this.#append(spans, rest);
      this.#spans = spans;
      this.#length = Math.max(this.#length, end);
    }
    this.#cursor += text.length;
  }

  carriageReturn(): void {
    this.#cursor = 0;
  }

  backspace(): void {
    this.#cursor = Math.max(0, this.#cursor - 1);
  }

  erase(part: number): void {
    if (part === 0) {
      this.#spans = this.#cut(0, this.#cursor);
      this.#length = this.#cursor;
    } else if (part === 1 || part === 2) {
      const cursor = this.#cursor;
      const rest = part === 1 ? this.#cut(cursor, this.#length) : [];
      this.#spans = [];
      if (cursor > 0) this.#spans.push({ text: ' '.repeat(cursor), style: PLAIN, stream: this.stream });
      for (const span of rest) this.#append(this.#spans, span);
      this.#length = this.#spans.reduce((sum, span) => sum + span.text.length, 0);
      this.#cursor = Math.min(cursor, this.#length);
    }
  }

  /** The spans of columns [from, to). */
  #cut(from: number, to: number): OutputSpan[] {
    const cut: OutputSpan[] = [];
    let column = 0;
    for (const span of this.#spans) {
      const start = Math.max(from - column, 0);
      const end = Math.min(to - column, span.text.length);
      if (start < end) cut.push({ ...span, text: span.text.slice(start, end) });
      column += span.text.length;
    }
    return cut;
  }

  #append(spans: OutputSpan[], span: OutputSpan): void {
    const last = spans.at(-1);
    if (last !== undefined && last.stream === span.stream && sameStyle(last.style, span.style)) {
      spans[spans.length - 1] = { ...last, text: last.text + span.text };
    } else {
      spans.push(span);
    }
  }
}
