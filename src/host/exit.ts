import type { ExitKind } from '../protocol/run.ts';

/** A line longer than this is not one that tells how a program died. */
const LONGEST_LINE = 512;
const NEWLINE = 10;

/** The runtime exits with this code after a panic or a fatal error. */
const RUNTIME_FAILURE = 2;

/** What `wasm` traps count as: 128 + SIGABRT, as a shell would show it. */
export const CRASH_CODE = 134;

/** What a program counts as that somebody stopped: 128 + SIGINT. */
export const STOPPED_CODE = 130;

function kindOfLine(line: string): ExitKind | null {
  if (line.startsWith('panic: ')) return 'panic';
  if (!line.startsWith('fatal error: ')) return null;
  if (line.includes('deadlock!')) return 'deadlock';
  if (line.includes('out of memory') || line.includes('cannot allocate memory')) return 'out-of-memory';
  return 'fatal';
}

/**
 * Reads along with what the runtime prints and remembers the last line that says why the program is dying. Ordinary output
 * does not come this way, only that of the runtime and of the builtin print functions.
 */
export class DeathNotice {
  readonly #decoder = new TextDecoder();
  #line: number[] = [];
  #kind: ExitKind | null = null;

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === NEWLINE) this.#endLine();
      else if (this.#line.length < LONGEST_LINE) this.#line.push(byte);
    }
  }

  /** Why a program ended that exited with `code`. */
  kind(code: number): ExitKind {
    if (code !== RUNTIME_FAILURE) return 'exit';
    this.#endLine();
    return this.#kind ?? 'exit';
  }

  #endLine(): void {
    const line = this.#decoder.decode(Uint8Array.from(this.#line));
    this.#kind = kindOfLine(line) ?? this.#kind;
    this.#line = [];
  }
}

/** What the engine said when it stopped a program. */
export function crashDetail(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}
