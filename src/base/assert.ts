/** Checks of invariants. A failure here is a bug of ours, never a mistake in somebody's input. */

export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

export function assert(condition: unknown, message = 'an invariant does not hold'): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/** `value`, which must not be null or undefined. */
export function assertExists<T>(value: T, message = 'a value that must exist is missing'): NonNullable<T> {
  if (value === null || value === undefined) throw new AssertionError(message);
  return value;
}

/** For the default branch of an exhaustive switch: the compiler refuses it while a case is missing. */
export function assertUnreachable(value: never, message = 'unexpected case'): never {
  throw new AssertionError(`${message}: ${String(value)}`);
}
