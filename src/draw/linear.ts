/**
 * The straight line through two points: what `scaleLinear` of d3-scale does to numbers, without its interpolation of
 * colours, dates and formats, which weighs more than all our drawing.
 *
 * @param domain two values; when they are the same, every value lies in the middle of the range
 */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const span = to - from;
  return (value) => start + (span === 0 ? 0.5 : (value - from) / span) * (end - start);
}
