/** Words for verdicts about goroutines. */
import type { NeverReady } from '../../model/goroutines/verdict/never-ready.ts';
import type { GoroutineHint, GoroutineRule } from '../../model/goroutines/verdict/verdict.ts';

/** What a sentence knows; slots for it are `{blocked}`, `{created}`, `{func}`, `{by}`. */
export interface VerdictFacts {
  readonly count: number;
  readonly formatted: string;
  /** The runtime's word for the wait; empty: they do not wait. */
  readonly reason: string;
  /** The line where they wait is known. */
  readonly hasBlocked: boolean;
  /** The go statement's line is known. */
  readonly hasCreated: boolean;
}

export interface VerdictWords {
  readonly title: string;
  /** Who is where: one sentence with slots, without what follows from it. */
  readonly what: Readonly<Record<GoroutineRule, (facts: VerdictFacts) => string>>;
  /** Why that is so, a sentence. Empty: nothing to add. */
  readonly why: Readonly<Record<Exclude<GoroutineRule, 'unreachable'>, string>>;
  /** Why they are stuck for ever, a sentence; empty: the hint says it. */
  readonly nobody: Readonly<Record<NeverReady, string>>;
  /** What commonly fixes it, a sentence; empty: nothing is said. */
  readonly hint: Readonly<Record<GoroutineHint, string>>;
  /** Instead of its class. */
  readonly deadlock: string;
  readonly keeps: (bytes: string, count: number) => string;
  readonly show: string;
  /** Verdicts that are not in the short list. */
  readonly more: (count: number, formatted: string) => string;
}
