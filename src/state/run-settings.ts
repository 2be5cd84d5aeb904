/** How a program is to be run, as the user typed it. Belongs to the program: kept with its draft and put aside with it. */
import * as v from 'valibot';
import { memoryMiBSchema, OBSERVE_LEVELS } from './preferences.svelte.ts';

/**
 * Where standard input comes from: typed while the program runs, a text, a file of the user's, or nothing at all
 * (the program reads EOF).
 */
const STDIN_SOURCES = ['typed', 'none', 'text', 'file'] as const;
const SPEEDS = [1, 10, 'instant'] as const;

/** Each value stands alone: one that is damaged or from another version falls back, the others stay. */
const text = v.fallback(v.string(), '');
export const runSettingsSchema = v.object({
  /** As in a shell. */
  args: text,
  clock: v.fallback(v.picklist(['real', 'virtual']), 'real'),
  speed: v.fallback(v.picklist(SPEEDS), 'instant'),
  /** Digits; empty: the clock decides. */
  seed: text,
  /** On the virtual clock. */
  schedule: v.fallback(v.picklist(['usual', 'random']), 'usual'),
  stdin: v.fallback(v.picklist(STDIN_SOURCES), 'typed'),
  /** What `stdin: 'text'` gives. */
  stdinText: text,
  /** Lines `NAME=value`. */
  env: text,
  gogc: text,
  gomemlimit: text,
  godebug: text,
  /** For this program alone; null: as its lesson and the preferences have it (./run-limits.ts). */
  observe: v.fallback(v.nullable(v.picklist(OBSERVE_LEVELS)), null),
  memoryMiB: v.fallback(v.nullable(memoryMiBSchema), null),
});

export type RunSettings = Readonly<v.InferOutput<typeof runSettingsSchema>>;

export const DEFAULT_RUN_SETTINGS: RunSettings = v.parse(runSettingsSchema, {});

/** A longer text is used but not kept over a reload: storage holds 5 MB for everything. UTF-16 units. */
export const MAX_KEPT_STDIN_CHARS = 200_000;

/** What of the settings is stored. */
export function storedSettings(settings: RunSettings): RunSettings {
  return settings.stdinText.length <= MAX_KEPT_STDIN_CHARS ? settings : { ...settings, stdinText: '' };
}
