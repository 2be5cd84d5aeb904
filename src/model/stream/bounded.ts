/** A number of things as asked for, from 0 to `most`; 0 for what is none. */
export function bounded(value: number, most: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.min(most, Math.floor(value))) : 0;
}
