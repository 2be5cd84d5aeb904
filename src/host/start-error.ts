/** Why a program could not be started. */
export type StartProblem =
  /** Arguments and environment do not fit where Go looks for them. */
  | 'arguments-too-long'
  /** An argument or variable that cannot be passed on. */
  | 'bad-argument'
  /** Not a Go program for js/wasm, or one that needs imports nobody offers. */
  | 'bad-module'
  /** The engine has no room for the program's first memory. */
  | 'no-memory';

/** The program did not start: not one instruction of it ran. */
export class GoStartError extends Error {
  override readonly name = 'GoStartError';
  readonly problem: StartProblem;

  constructor(problem: StartProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
