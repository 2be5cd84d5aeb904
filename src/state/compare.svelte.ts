/**
 * A lesson's program and its fixed version, run one after the other: on the virtual clock, with one seed, each in a sandbox of its own. The
 * page's own run is not disturbed.
 */
import { deferred, type Deferred } from '../base/deferred.ts';
import type { Example, OwnRunner, Runner } from './ports.ts';
import type { RunSettings } from './run-settings.ts';
import type { RunLimits } from './run-limits.ts';
import { Session, type SessionParts } from './session.svelte.ts';
import type { Source } from './source.svelte.ts';
import type { StdinFile } from './stdin-source.ts';

/** A program that would go on for ever is to end all the same, s of real time; the user's own limit goes first. */
const TIME_LIMIT_S = 20;

export interface ComparisonParts extends Omit<SessionParts, 'source' | 'runner' | 'onStart' | 'onEnd'> {
  readonly source: Pick<Source, 'text' | 'settings' | 'recognizedExample'>;
  readonly newRunner: () => Promise<OwnRunner>;
  /** What `stdin: 'file'` gives. */
  readonly stdinFile: () => StdinFile | null;
}

/** One of the two programs. */
export class ComparedSide {
  readonly text: string;
  readonly session: Session;
  readonly #newRunner: () => Promise<OwnRunner>;
  #runner: OwnRunner | null = null;
  #closed = false;
  #ended: Deferred<void> = deferred();

  /** @param example the example whose text this is as shipped; null: it is not */
  constructor(text: string, example: Example | null, settings: RunSettings, parts: ComparisonParts) {
    this.text = text;
    this.#newRunner = parts.newRunner;
    this.session = new Session({
      ...parts,
      source: { text, settings, untouchedExample: example },
      runner: () => this.#openRunner(),
      limits: () => limitsOf(parts.limits()),
      onStart: () => undefined,
      onEnd: () => {
        this.#ended.resolve();
      },
    });
    this.session.stdinFile = parts.stdinFile();
    this.session.open();
  }

  /** Resolves when it has ended, one way or another. */
  async run(): Promise<void> {
    this.#ended = deferred();
    this.session.run();
    await this.#ended.promise;
    // Its frames are not needed any more: what the program has said is here.
    this.#runner?.discard();
    this.#runner = null;
  }

  /** Nobody looks at it any more. */
  close(): void {
    this.#closed = true;
    this.session.reset();
    this.#runner?.discard();
    this.#runner = null;
    this.#ended.resolve();
  }

  /** It runs one program, so no frame is made ready for a next one: after {@link close} nobody would take that away. */
  async #openRunner(): Promise<Runner> {
    const runner = await this.#newRunner();
    if (this.#closed) runner.discard();
    else this.#runner = runner;
    return { warm: () => undefined, run: (request, onEvent) => runner.run(request, onEvent) };
  }
}

export interface Sides {
  readonly program: ComparedSide;
  readonly fixed: ComparedSide;
  /** `program` is not the lesson's own any more. */
  readonly edited: boolean;
}

export class Comparison {
  readonly #parts: ComparisonParts;
  #sides = $state.raw<Sides | null>(null);
  #failure = $state.raw<string | null>(null);
  #busy = $state(false);
  /** What is under way; another one makes it stale. */
  #attempt: object | null = null;

  constructor(parts: ComparisonParts) {
    this.#parts = parts;
  }

  /** null: not begun yet. */
  get sides(): Sides | null {
    return this.#sides;
  }

  /** Why there is nothing to compare with. */
  get failure(): string | null {
    return this.#failure;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Runs both; what was found before goes. Resolves when both have ended, or another start or {@link stop} came before. */
  async start(): Promise<void> {
    this.#abandon();
    this.#failure = null;
    const example = this.#parts.source.recognizedExample;
    if (example?.fixed === undefined) return;
    const attempt = {};
    this.#attempt = attempt;
    this.#busy = true;
    try {
      const fixed = await example.fixed();
      if (this.#attempt !== attempt) return;
      const sides = this.#sidesOf(example, fixed);
      this.#sides = sides;
      for (const side of [sides.program, sides.fixed]) {
        await side.run();
        if (this.#attempt !== attempt) return;
      }
    } catch (error) {
      if (this.#attempt !== attempt) return;
      this.#failure = error instanceof Error ? error.message : String(error);
    }
    this.#attempt = null;
    this.#busy = false;
  }

  /** Ends what is under way; what one side has shown stays. */
  stop(): void {
    if (this.#attempt === null) return;
    this.#attempt = null;
    this.#busy = false;
    for (const side of this.#both()) side.session.stop();
  }

  /** Gives everything back: nobody looks at it any more. */
  close(): void {
    this.#abandon();
  }

  #abandon(): void {
    this.#attempt = null;
    this.#busy = false;
    for (const side of this.#both()) side.close();
    this.#sides = null;
  }

  #both(): readonly ComparedSide[] {
    return this.#sides === null ? [] : [this.#sides.program, this.#sides.fixed];
  }

  /** What is in the editor against the fix; where the editor has the fix itself, the lesson's program against it. */
  #sidesOf(example: Example, fixed: string): Sides {
    const { source } = this.#parts;
    const settings = comparedSettings(source.settings);
    const text = source.text === fixed ? example.source : source.text;
    const edited = text !== example.source;
    return {
      program: new ComparedSide(text, edited ? null : example, settings, this.#parts),
      fixed: new ComparedSide(fixed, null, settings, this.#parts),
      edited,
    };
  }
}

/** Repeatable, and as fast as it goes. Nobody is there to type anything. */
function comparedSettings(settings: RunSettings): RunSettings {
  const stdin = settings.stdin === 'typed' ? 'none' : settings.stdin;
  return { ...settings, clock: 'virtual', speed: 'instant', stdin };
}

function limitsOf(limits: RunLimits): RunLimits {
  return { ...limits, observe: 'objects', timeLimitS: limits.timeLimitS ?? TIME_LIMIT_S };
}
