/**
 * Whether the claims of a lesson's program and of its fix tell the two apart. A claim that holds for the other program as well
 * says nothing of what the lesson shows: it would go on holding when that is gone.
 */
import type { RunResult } from '../src/protocol/lesson/figure.ts';
import { brokenClaims } from './broken-claims.ts';
import type { Claim } from './claims.ts';

/** A program's run, and what is claimed of it. */
export interface ClaimedRun {
  readonly name: string;
  readonly claim: Claim;
  readonly result: RunResult;
}

/** Claims that hold for the other program too, a sentence each. */
export function interchangeable(main: ClaimedRun, fixed: ClaimedRun): readonly string[] {
  return [[main, fixed] as const, [fixed, main] as const].flatMap(([own, other]) =>
    brokenClaims(withoutLines(own.claim), other.result).length === 0
      ? [`the claim of ${own.name} holds for ${other.name} too`]
      : [],
  );
}

/** Lines are those of one program: that the other does not have them tells nothing of how it runs. */
function withoutLines(claim: Claim): Claim {
  const { verdicts = [], goroutines = [] } = claim;
  return {
    ...claim,
    verdicts: verdicts.map(({ at: _at, createdAt: _createdAt, ...expected }) => expected),
    goroutines: goroutines.map(({ at: _at, ...expected }) => expected),
  };
}
