/** Which part of a run is in view. `null` is all of it, up to now while it runs; a range stays until it is changed. */
import type { TimeRange } from '../../draw/decimate.ts';

export type TimeView = TimeRange | null;

/** Samples are far apart at this depth, but what goroutines do is not, ns. */
export const MIN_SPAN_NS = 1000;
/** A run shorter than this is drawn as this long, ns. */
const SHORTEST_RUN_NS = 1e6;

/** All of a run whose last record is at `endNs`. */
export function wholeRun(endNs: number): TimeRange {
  return { from: 0, to: Math.max(endNs, SHORTEST_RUN_NS) };
}

export function resolveView(view: TimeView, endNs: number): TimeRange {
  return view ?? wholeRun(endNs);
}

/** Makes the span `factor` times as long (< 1 zooms in), keeping `anchor` (ns) where it is on the screen. */
export function zoomView(view: TimeView, endNs: number, factor: number, anchor: number): TimeView {
  const { from, to } = resolveView(view, endNs);
  const span = Math.max((to - from) * factor, MIN_SPAN_NS);
  const ratio = (anchor - from) / (to - from);
  return within(anchor - ratio * span, span, endNs);
}

/** Moves by `byNs`; all of a run cannot be moved. */
export function panView(view: TimeView, endNs: number, byNs: number): TimeView {
  return view === null ? null : within(view.from + byNs, view.to - view.from, endNs);
}

/** The range between two moments in either order. */
export function selectView(a: number, b: number, endNs: number): TimeView {
  const span = Math.max(Math.abs(b - a), MIN_SPAN_NS);
  return within(Math.min(a, b), span, endNs);
}

/** Moves a zoomed view just enough to have `t` in it. */
export function revealInView(view: TimeView, endNs: number, t: number): TimeView {
  if (view === null || (t >= view.from && t <= view.to)) return view;
  const margin = (view.to - view.from) * 0.1;
  return panView(view, endNs, t < view.from ? t - margin - view.from : t + margin - view.to);
}

function within(from: number, span: number, endNs: number): TimeView {
  const all = wholeRun(endNs);
  if (span >= all.to) return null;
  const start = Math.min(Math.max(from, 0), all.to - span);
  return { from: start, to: start + span };
}
