import type { SourceLine } from '../../protocol/heap-views.ts';

const RUNTIME = /^(?:runtime|internal\/runtime\/[^.]*)\./;

/** A stack without the runtime's own functions around it; all of it where it is nothing but those. */
export function withoutRuntime(stack: readonly SourceLine[]): readonly SourceLine[] {
  const first = stack.findIndex(({ func }) => !RUNTIME.test(func));
  if (first === -1) return stack;
  const last = stack.findLastIndex(({ func }) => !RUNTIME.test(func));
  return stack.slice(first, last + 1);
}
