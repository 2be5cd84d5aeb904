/** From an instant to a later one, whatever was asked for; ns. */
export function range(t0: number, t1: number): readonly [number, number] {
  const from = Number.isFinite(t0) ? t0 : 0;
  return [from, Number.isFinite(t1) && t1 > from ? t1 : from + 1];
}
