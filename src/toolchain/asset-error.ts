import { ASSET_PROBLEM_PREFIX, type AssetProblem } from '../protocol/toolchain.ts';

/** A toolchain file could not be had. Its message survives a trip through a worker; {@link assetProblemOf} reads it back. */
export class AssetError extends Error {
  readonly problem: AssetProblem;

  constructor(problem: AssetProblem) {
    super(ASSET_PROBLEM_PREFIX + JSON.stringify(problem));
    this.name = 'AssetError';
    this.problem = problem;
  }
}

/** The problem that an error stands for, or null where it is another kind of error. */
export function assetProblemOf(error: unknown): AssetProblem | null {
  if (error instanceof AssetError) return error.problem;
  if (!(error instanceof Error) || !error.message.startsWith(ASSET_PROBLEM_PREFIX)) return null;
  return JSON.parse(error.message.slice(ASSET_PROBLEM_PREFIX.length)) as AssetProblem;
}
