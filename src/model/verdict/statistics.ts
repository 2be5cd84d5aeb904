/** The few robust statistics the verdicts need. */

/** Middle value; the mean of the two middle ones when there is an even number. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Mann–Kendall trend statistic with ties corrected and continuity correction (Mann 1945, Kendall 1975): how far the number
 * of rising pairs exceeds that of falling ones, in standard deviations. > 1.645: rising, at the 5 % level, one-sided.
 * It asks for no shape and no distribution, and one outlier weighs as much as any other value. O(n²).
 */
export function mannKendallZ(values: readonly number[]): number {
  const n = values.length;
  let s = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) s += Math.sign(values[j]! - values[i]!);
  }
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let variance = n * (n - 1) * (2 * n + 5);
  for (const ties of counts.values()) variance -= ties * (ties - 1) * (2 * ties + 5);
  if (variance <= 0 || s === 0) return 0;
  return (s - Math.sign(s)) / Math.sqrt(variance / 18);
}
