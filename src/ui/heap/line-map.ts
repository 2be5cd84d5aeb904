/**
 * Where lines of a text stand in an edit of it. What both begin with and what both end with keeps its place; what lies between
 * has none. Enough for one edit at a time: further ones the editor follows itself. Cost: the lines of both.
 */

/** Gives the 1-based line of `edited` that is line `line` of `original`; null: it has been edited. */
export function lineMap(original: string, edited: string): (line: number) => number | null {
  if (original === edited) return (line) => line;
  const before = original.split('\n');
  const after = edited.split('\n');
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return (line) => {
    if (line <= head) return line;
    return line > before.length - tail ? line + after.length - before.length : null;
  };
}
