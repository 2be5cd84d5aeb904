/** What bounds a run: the user's preferences, and for a lesson's program what the lesson needs. */
import type { LessonRun } from '../protocol/lesson/lesson.ts';
import { OBSERVE_LEVELS, type PreferenceValues } from './preferences.svelte.ts';
import type { RunSettings } from './run-settings.ts';

export type RunLimits = Pick<PreferenceValues, 'memoryMiB' | 'timeLimitS' | 'observe' | 'snapshotsAtGC'>;

/** Limits that a lesson may decide. */
export type LessonLimit = 'observe' | 'memoryMiB';

/** What was chosen for the open program alone. */
export type OwnLimits = Pick<RunSettings, LessonLimit>;

/**
 * The choice for this program goes first, then the lesson, then the preferences; but where a preference asks for more to be
 * observed than the lesson does, that stays.
 * @param run of the lesson whose program this is; null: it is none's, and nothing is chosen for it alone
 */
export function limitsOf(preferences: RunLimits, run: LessonRun | null, own: OwnLimits): RunLimits {
  const { memoryMiB, timeLimitS, observe, snapshotsAtGC } = preferences;
  if (run === null) return { memoryMiB, timeLimitS, observe, snapshotsAtGC };
  return {
    timeLimitS,
    snapshotsAtGC,
    memoryMiB: own.memoryMiB ?? run.memoryMiB ?? memoryMiB,
    observe: own.observe ?? more(observe, run.observe),
  };
}

type Level = RunLimits['observe'];

function more(a: Level, b: Level): Level {
  return OBSERVE_LEVELS.indexOf(a) <= OBSERVE_LEVELS.indexOf(b) ? a : b;
}
