/** What is concluded about goroutines that had not ended when the program did. */
import type { CreationSiteId, GoroutineId, LeakClass } from './goroutine-views.ts';
import type { SourceLine } from './heap-labels.ts';

/** Which rule spoke; one file each. */
export const GOROUTINE_RULES = [
  /** Nobody could run any more: the runtime said so and ended the program. */
  'deadlock',
  /** The runtime's leak detection: what it waits for can be reached by nobody who runs. */
  'unreachable',
  /** An iterator of iter.Pull that was left in the midst of its loop. */
  'iterator',
  /** Ever more goroutines of one go statement. */
  'growing',
  /** Never waits: it polls, or computes for a long time. */
  'spinning',
  /** A sleep that is far longer than the program ran. */
  'long-sleep',
  /** Loops on timers, started again and again. */
  'recurring',
  /** Waits since long ago, while others of its go statement have ended. */
  'left-behind',
  /** What it waits for can be reached, but was not used for long. */
  'abandoned',
  /** Nothing is wrong: it was alive when main returned, as is normal in Go. */
  'alive',
] as const;

export type GoroutineRule = (typeof GOROUTINE_RULES)[number];

/** What commonly fixes it: a key of the words for it. */
export const GOROUTINE_HINTS = [
  'receive-all',
  'close',
  'cancel',
  'unlock',
  'done',
  'wake',
  'nil-channel',
  'empty-select',
  'close-pipe',
  'stop-timer',
  'bound',
  'block',
  'stop-iterator',
  'none',
] as const;

export type GoroutineHint = (typeof GOROUTINE_HINTS)[number];

/** Goroutines of one go statement that wait at one line, and what is concluded about them. */
export interface GoroutineVerdict {
  readonly kind: 'deadlock' | 'goroutine-leak' | 'alive';
  readonly class: LeakClass;
  readonly rule: GoroutineRule;
  readonly count: number;
  /** The innermost line in the user's code where they wait; null: they do not, or it is not known. */
  readonly blocked: SourceLine | null;
  /** The runtime's words: `chan send`. Empty: they do not wait. */
  readonly reason: string;
  /** The line of the go statement, and the function that it is in; null: the runtime started them. */
  readonly created: SourceLine | null;
  readonly site: CreationSiteId;
  /** The function that began. */
  readonly func: string;
  readonly hint: GoroutineHint;
  /** All of them, the oldest first. */
  readonly goids: readonly GoroutineId[];
  /**
   * What would be garbage without them, of the snapshot that was taken when the program ended: level `objects`. What others hold too is
   * not theirs. null: not known.
   */
  readonly bytes: number | null;
}
