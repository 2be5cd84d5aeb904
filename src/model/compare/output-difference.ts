/** Where the outputs of two runs part. */

/** Lines shown of each output at most; more would be the output itself, and the page has that. */
const MAX_LINES = 6;

/** The lines of one output from the first that differs on. */
export interface OutputPart {
  readonly lines: readonly string[];
  /** Lines after them. */
  readonly more: number;
}

export interface OutputDifference {
  /** 1-based line from which on they differ. */
  readonly from: number;
  readonly first: OutputPart;
  readonly second: OutputPart;
}

/** null: both printed the same. Cost: one pass over both. */
export function outputDifference(first: string, second: string): OutputDifference | null {
  if (first === second) return null;
  const [a, b] = [linesOf(first), linesOf(second)];
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  // They differ in nothing but empty lines at the end.
  if (at === a.length && at === b.length) return null;
  return { from: at + 1, first: partOf(a, at), second: partOf(b, at) };
}

function partOf(lines: readonly string[], from: number): OutputPart {
  return {
    lines: lines.slice(from, from + MAX_LINES),
    more: Math.max(0, lines.length - from - MAX_LINES),
  };
}

function linesOf(text: string): readonly string[] {
  const trimmed = text.replace(/\n+$/, '');
  return trimmed === '' ? [] : trimmed.split('\n');
}
