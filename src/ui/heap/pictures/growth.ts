/** How one level of a picture turns into the next: what was opened grows to fill it, what was closed shrinks to its place. */
import type { Rect, Size } from '../../../draw/scene.ts';

export interface Growth {
  /** `open`: the new picture grows out of `rect`. `close`: it shrinks until what filled it is in `rect`. */
  readonly kind: 'open' | 'close';
  readonly rect: Rect;
}

/** Applied to the new picture: p × scale + (x, y). */
export interface Transform {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
}

const DURATION_MS = 200;
/** A sliver that fills the picture would be blown up beyond what numbers hold. */
const MIN_PX = 2;

/** The transform at `progress` (0 … 1). */
export function growthAt({ kind, rect }: Growth, size: Size, progress: number): Transform {
  const fractionX = Math.max(MIN_PX, rect.width) / size.width;
  const fractionY = Math.max(MIN_PX, rect.height) / size.height;
  const start: Transform =
    kind === 'open'
      ? { scaleX: fractionX, scaleY: fractionY, x: rect.x, y: rect.y }
      : { scaleX: 1 / fractionX, scaleY: 1 / fractionY, x: -rect.x / fractionX, y: -rect.y / fractionY };
  const eased = 1 - (1 - progress) ** 3;
  const mix = (from: number, to: number): number => from + (to - from) * eased;
  return {
    scaleX: mix(start.scaleX, 1),
    scaleY: mix(start.scaleY, 1),
    x: mix(start.x, 0),
    y: mix(start.y, 0),
  };
}

/** Paints now, and in every frame until it has grown. null: no animation. Returns how to stop. */
export function runGrowth(
  growth: Growth | null,
  size: Size,
  paint: (transform: Transform) => void,
): () => void {
  if (growth === null) {
    paint({ scaleX: 1, scaleY: 1, x: 0, y: 0 });
    return () => undefined;
  }
  let frame = 0;
  const start = performance.now();
  const step = (now: number): void => {
    const progress = Math.min(1, Math.max(0, now - start) / DURATION_MS);
    paint(growthAt(growth, size, progress));
    if (progress < 1) frame = requestAnimationFrame(step);
  };
  step(start);
  return () => cancelAnimationFrame(frame);
}
