/** Steps of 1, 2 or 5 times a power of ten. */

/** Where one step ends and the next begins: the geometric means of 1, 2, 5 and 10. */
const BOUNDS = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
] as const;

/** The step that divides `span` (> 0) into about `count` parts. NaN when there is nothing to divide. */
export function tickStep(span: number, count: number): number {
  const rough = span / count;
  const power = Math.floor(Math.log10(rough));
  const error = rough / 10 ** power;
  const factor = BOUNDS.find(([bound]) => error >= bound)?.[1] ?? 1;
  // A negative power of ten is not exact, its inverse is: 0.3, and not 0.30000000000000004.
  return power < 0 ? 1 / (10 ** -power / factor) : factor * 10 ** power;
}

/** Multiples of the step from 0 to `most`. */
export function ticksTo(most: number, count: number): readonly number[] {
  if (most === 0) return [0];
  const step = tickStep(most, count);
  if (!Number.isFinite(step)) return [];
  const perUnit = Math.round(1 / step);
  const at = (i: number): number => (step < 1 ? i / perUnit : i * step);
  const nearest = Math.round(most / step);
  const last = at(nearest) > most ? nearest - 1 : nearest;
  return Array.from({ length: last + 1 }, (_, i) => at(i));
}
