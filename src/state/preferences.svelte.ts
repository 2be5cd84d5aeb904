import * as v from 'valibot';
import type { ObserveLevel, SnapshotsAtGC } from '../protocol/observer.ts';
import { LANGUAGES } from '../i18n/language.ts';
import { readJson, storeItem, type KeyValueStore, type StoreProblem } from './store.ts';

/** What can be chosen of what a run tells, most first. */
export const OBSERVE_LEVELS = ['objects', 'live', 'off'] as const satisfies readonly ObserveLevel[];
export const SNAPSHOTS_AT_GC = [
  'growth',
  'none',
  'before',
  'after',
  'both',
] as const satisfies readonly SnapshotsAtGC[];

const KEY = 'heapscope:preferences';

/** Bounds of the program's memory limit, MiB. */
export const MEMORY_MIB = { min: 64, max: 2048, default: 512 } as const;

export const memoryMiBSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(MEMORY_MIB.min),
  v.maxValue(MEMORY_MIB.max),
);

/** Longest time limit, s: what a timer of the browser can wait for is a little more. */
export const MAX_TIME_LIMIT_S = 1_000_000;

/** Share of the space that goes to the first of two panes, 0–1. */
const share = v.pipe(v.number(), v.minValue(0.1), v.maxValue(0.9));

/** Each value stands alone: one that is damaged or from another version falls back, the others stay. */
const schema = v.object({
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), null),
  /** Editor against results. */
  columns: v.fallback(share, 0.48),
  /** The lesson against the editor. */
  lesson: v.fallback(share, 0.5),
  /** Charts against output. */
  rows: v.fallback(share, 0.62),
  /** Mark in the editor what each line made. */
  heat: v.fallback(v.boolean(), true),
  lessonOpen: v.fallback(v.boolean(), true),
  /** Marks in the editor: where values go to the heap, and why. */
  escapes: v.fallback(v.boolean(), false),
  memoryMiB: v.fallback(memoryMiBSchema, MEMORY_MIB.default),
  /** How much of its memory a program reports. */
  observe: v.fallback(v.picklist(OBSERVE_LEVELS), 'objects'),
  snapshotsAtGC: v.fallback(v.picklist(SNAPSHOTS_AT_GC), 'growth'),
  /** A program that takes longer is stopped, s of real time; null: it may take as long as it likes. */
  timeLimitS: v.fallback(v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(MAX_TIME_LIMIT_S))), null),
});

export type PreferenceValues = v.InferOutput<typeof schema>;
export type Theme = PreferenceValues['theme'];

/** What the user chose, kept across visits and shared by all tabs (the last one to choose wins). */
export class Preferences {
  readonly #store: KeyValueStore | null;
  readonly #onProblem: (problem: StoreProblem) => void;
  #values = $state.raw<PreferenceValues>(v.parse(schema, {}));

  constructor(store: KeyValueStore | null, onProblem: (problem: StoreProblem) => void) {
    this.#store = store;
    this.#onProblem = onProblem;
    const stored = v.safeParse(schema, readJson(store, KEY));
    if (stored.success) this.#values = stored.output;
  }

  get values(): PreferenceValues {
    return this.#values;
  }

  /** These are as on the first visit again. */
  reset(...keys: readonly (keyof PreferenceValues)[]): void {
    const usual = v.parse(schema, {});
    for (const key of keys) this.set(key, usual[key]);
  }

  set<K extends keyof PreferenceValues>(key: K, value: PreferenceValues[K]): void {
    this.#values = { ...this.#values, [key]: value };
    const problem = storeItem(this.#store, KEY, JSON.stringify(this.#values));
    if (problem !== null) this.#onProblem(problem);
  }
}
