import type { EscapeReport } from '../protocol/escape.ts';
import { splitSource, type PlacedFile } from '../toolchain/source-files.ts';
import { isAbort, type Toolchain } from './ports.ts';

/** After the last key: long enough that what is explained is a program more often than half a word. */
const AFTER_EDIT_MS = 600;
/** What takes longer than this is said to be under way. */
const SLOW_MS = 500;

/**
 * - `waiting`: nothing is known about the text yet, or about its last edits;
 * - `current`: the report is about the text;
 * - `mistakes`: the text cannot be compiled;
 * - `failed`: the compiler could not be had.
 */
export type EscapesState = 'waiting' | 'current' | 'mistakes' | 'failed';

/** A report and the text it is about. */
export interface ExplainedText extends EscapeReport {
  readonly text: string;
  readonly files: readonly PlacedFile[];
}

/**
 * Keeps why values escape up to date with a text, while somebody looks. A report is kept until the next one: places in
 * it can be followed through edits. The compiler works in a worker of its own; a program that runs is not asked.
 */
export class Escapes {
  readonly #toolchain: Pick<Toolchain, 'explain'>;
  #state = $state<EscapesState>('waiting');
  #slow = $state(false);
  #report = $state.raw<ExplainedText | null>(null);
  #problem = $state.raw<string | null>(null);
  /** What is to be explained. */
  #text: string | null = null;
  /** What the compiler answered last, and about what. */
  #answer: { readonly text: string; readonly state: 'current' | 'mistakes' } | null = null;
  #isAsking = false;
  #isHeld = false;
  #isClosed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(toolchain: Pick<Toolchain, 'explain'>) {
    this.#toolchain = toolchain;
  }

  get state(): EscapesState {
    return this.#state;
  }

  /** The compiler has been at it for so long that the user should know. */
  get slow(): boolean {
    return this.#slow;
  }

  /** The last report there is. */
  get report(): ExplainedText | null {
    return this.#report;
  }

  /** Why it failed, in English. */
  get problem(): string | null {
    return this.#problem;
  }

  /**
   * The text is this now. It is explained when there was no edit for a while; the first one, and one that had to wait,
   * at once. After a failure any call tries again.
   *
   * @param held a build, or getting the compiler, is under way and goes first
   */
  follow(text: string, held: boolean): void {
    const edited = this.#text !== null && text !== this.#text;
    this.#text = text;
    this.#isHeld = held;
    if (text === this.#answer?.text) {
      // Nothing to ask. Also when an edit was undone.
      this.#cancelTimer();
      this.#state = this.#answer.state;
      return;
    }
    this.#state = 'waiting';
    if (held) this.#cancelTimer();
    else if (edited || this.#timer === undefined) this.#askIn(edited ? AFTER_EDIT_MS : 0);
  }

  /** Nobody looks any more. */
  close(): void {
    this.#isClosed = true;
    this.#cancelTimer();
  }

  #askIn(delayMs: number): void {
    this.#cancelTimer();
    // An answer that is on its way is followed by another question if need be.
    if (!this.#isAsking && !this.#isHeld) this.#timer = setTimeout(() => void this.#ask(), delayMs);
  }

  #cancelTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #ask(): Promise<void> {
    this.#timer = undefined;
    const text = this.#text ?? '';
    const files = splitSource(text);
    const slow = setTimeout(() => {
      this.#slow = true;
    }, SLOW_MS);
    let again = false;
    this.#isAsking = true;
    try {
      const result = await this.#toolchain.explain(files.map(({ name, text: own }) => ({ name, text: own })));
      this.#answer = { text, state: result.ok ? 'current' : 'mistakes' };
      if (result.ok) this.#report = { text, files, decisions: result.decisions, cut: result.cut };
      if (text === this.#text) this.#state = this.#answer.state;
    } catch (error) {
      // Taken down together with a build that was stopped: another worker will do.
      again = isAbort(error);
      if (!again) this.#fail(error);
    }
    clearTimeout(slow);
    this.#slow = false;
    this.#isAsking = false;
    if (!this.#isClosed && (again || text !== this.#text)) this.#askIn(AFTER_EDIT_MS);
  }

  #fail(error: unknown): void {
    this.#state = 'failed';
    this.#problem = error instanceof Error ? error.message : String(error);
  }
}
