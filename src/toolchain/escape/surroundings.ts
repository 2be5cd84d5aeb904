import type { SourcePlace } from '../../protocol/escape.ts';
import type { SourceFile } from '../../protocol/toolchain.ts';
import type { Keyword, Surroundings } from './cause.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes on either side of a place: all of a program may be one line. */
const LOOKED_AT = 200;

/** The program's text, and what was inlined where. */
export class SourceSurroundings implements Surroundings {
  readonly #lines: ReadonlyMap<string, readonly string[]>;
  /** By place. The first inlined function is the one that the program calls; others are called by it. */
  readonly #inlined = new Map<string, string>();
  /** The line looked at last: decisions come line by line. */
  #encoded = { key: '', bytes: new Uint8Array(0) };

  constructor(files: readonly SourceFile[]) {
    this.#lines = new Map(files.map(({ name, text }) => [name, text.split('\n')]));
  }

  noteInlining(place: SourcePlace, callee: string): void {
    const key = placeKey(place);
    if (!this.#inlined.has(key)) this.#inlined.set(key, callee);
  }

  inlinedAt(place: SourcePlace): string | null {
    return this.#inlined.get(placeKey(place)) ?? null;
  }

  keywordAt(place: SourcePlace): Keyword | null {
    return keywordOf(/^(go|defer)\b/.exec(this.#split(place)[1]));
  }

  keywordBefore(place: SourcePlace): Keyword | null {
    return keywordOf(/\b(go|defer)\s+$/.exec(this.#split(place)[0]));
  }

  /** Whether there is such a place. */
  has(place: SourcePlace): boolean {
    const lines = this.#lines.get(place.file);
    return lines !== undefined && place.line >= 1 && place.line <= lines.length;
  }

  /** Whether a function's name is declared there: the compiler gives that place to functions that it makes around it. */
  isFunctionName(place: SourcePlace): boolean {
    return place.column <= LOOKED_AT && /^func\s*(?:\([^)]*\)\s*)?$/.test(this.#split(place)[0]);
  }

  /** The line right before and from the place. Columns count bytes of UTF-8. */
  #split({ file, line, column }: SourcePlace): readonly [before: string, after: string] {
    const key = `${file}:${line}`;
    if (this.#encoded.key !== key) {
      this.#encoded = { key, bytes: encoder.encode(this.#lines.get(file)?.[line - 1] ?? '') };
    }
    const { bytes } = this.#encoded;
    const at = Math.max(0, column - 1);
    return [
      decoder.decode(bytes.subarray(Math.max(0, at - LOOKED_AT), at)),
      decoder.decode(bytes.subarray(at, at + LOOKED_AT)),
    ];
  }
}

function keywordOf(match: RegExpExecArray | null): Keyword | null {
  return (match?.[1] as Keyword | undefined) ?? null;
}

export function placeKey({ file, line, column }: SourcePlace): string {
  return `${file}:${line}:${column}`;
}
