/** Small statistics over repeated measurements. */

export interface Spread {
  readonly median: number;
  /** Below it lies a quarter of the values: steadier than the median where other work disturbs. */
  readonly quartile: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1
      ? (sorted[middle] ?? NaN)
      : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
  const quartile = sorted[sorted.length >> 2] ?? NaN;
  return { median, quartile, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN, runs: sorted.length };
}

/** One figure of the table. `goal`: what design says; null where there is none. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number | null;
  /** How it came about, and what it was measured beside. */
  readonly detail: string;
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, goal, detail }) => [
    name,
    `${round(value)} ${unit}`,
    goal === null ? '' : `≤ ${goal} ${unit}`,
    goal === null ? '' : value <= goal ? 'reached' : 'missed',
    detail,
  ]);
  const all = [['figure', 'value', 'goal', '', 'how'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
