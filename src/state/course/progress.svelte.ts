/**
 * How far the reader has come in the course, kept across visits.
 *
 * One item a lesson, so that tabs which work through different lessons never write over each other; of two tabs on one lesson the
 * last one wins. What another tab writes shows here at once.
 */
import * as v from 'valibot';
import { keysOf, readJson, storeItem, type KeyValueStore, type StoreProblem } from '../store.ts';

const PREFIX = 'heapscope:lesson:';
const LAST_KEY = 'heapscope:lesson-last';

const number = v.fallback(v.nullable(v.pipe(v.number(), v.finite())), null);
const flag = v.fallback(v.boolean(), false);
const stepSchema = v.object({
  /** The index of a choice, or a number in the unit of the figure; null: nothing was guessed. */
  guess: number,
  /** What the last run of the lesson's own program measured; null: it did not run, or there is nothing to measure. */
  figure: number,
  /** The program, as it is shipped, has run to its end. */
  ran: flag,
  /** The reader asked for the explanation without a guess. */
  shown: flag,
});

/** What the reader did with one lesson. */
export type Step = Readonly<v.InferOutput<typeof stepSchema>>;

const NOTHING: Step = v.parse(stepSchema, {});

/** How far a lesson is; `new`: not begun. */
export type StepState = 'new' | 'guessed' | 'run';

export function stateOf({ guess, ran }: Step): StepState {
  if (ran) return 'run';
  return guess === null ? 'new' : 'guessed';
}

/** The browser tells a tab what the others store. */
export interface StoreNews {
  /** @param heard gets the key; null: everything was cleared */
  subscribe(heard: (key: string | null) => void): void;
}

export class Progress {
  readonly #store: KeyValueStore | null;
  readonly #onProblem: (problem: StoreProblem) => void;
  #steps = $state.raw<Readonly<Partial<Record<string, Step>>>>({});
  #last = $state.raw<string | null>(null);

  constructor(
    store: KeyValueStore | null,
    onProblem: (problem: StoreProblem) => void,
    news: StoreNews | null = null,
  ) {
    this.#store = store;
    this.#onProblem = onProblem;
    this.#read();
    news?.subscribe((key) => {
      if (key === null || key === LAST_KEY || key.startsWith(PREFIX)) this.#read();
    });
  }

  /** The lesson that was opened last, by slug; null: none. */
  get last(): string | null {
    return this.#last;
  }

  /** Of a lesson, by slug. */
  step(slug: string): Step {
    return this.#steps[slug] ?? NOTHING;
  }

  /** How many of the lessons have been run. */
  countRun(slugs: readonly string[]): number {
    return slugs.filter((slug) => this.step(slug).ran).length;
  }

  noteOpened(slug: string): void {
    if (this.#last === slug) return;
    this.#last = slug;
    this.#keep(LAST_KEY, JSON.stringify(slug));
  }

  note(slug: string, changes: Partial<Step>): void {
    const step = { ...this.step(slug), ...changes };
    this.#steps = { ...this.#steps, [slug]: step };
    this.#keep(PREFIX + slug, JSON.stringify(step));
  }

  /** Forgets one lesson: it is new again. */
  forget(slug: string): void {
    this.#store?.removeItem(PREFIX + slug);
    this.#steps = Object.fromEntries(Object.entries(this.#steps).filter(([name]) => name !== slug));
  }

  /** Forgets everything. */
  reset(): void {
    const store = this.#store;
    if (store !== null) for (const key of [...keysOf(store, PREFIX), LAST_KEY]) store.removeItem(key);
    this.#steps = {};
    this.#last = null;
  }

  #read(): void {
    const store = this.#store;
    if (store === null) return;
    const last = readJson(store, LAST_KEY);
    this.#last = typeof last === 'string' ? last : null;
    this.#steps = Object.fromEntries(
      keysOf(store, PREFIX).flatMap((key): readonly [string, Step][] => {
        const parsed = v.safeParse(stepSchema, readJson(store, key));
        return parsed.success ? [[key.slice(PREFIX.length), parsed.output]] : [];
      }),
    );
  }

  #keep(key: string, value: string): void {
    const problem = storeItem(this.#store, key, value);
    if (problem !== null) this.#onProblem(problem);
  }
}
