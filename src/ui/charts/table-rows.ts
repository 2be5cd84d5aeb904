/** At most `most` of the rows [first, end), evenly spread, both ends among them. */
export function spread(first: number, end: number, most: number): readonly number[] {
  const count = end - first;
  if (count <= most) return Array.from({ length: count }, (_, i) => first + i);
  return Array.from({ length: most }, (_, i) => first + Math.round((i * (count - 1)) / (most - 1)));
}
