/** Which part of a run is in view. `null` is all of it, up to now while it runs; a range stays until it is changed. */
import type { TimeRange } from '../../draw/decimate.ts';

export type TimeView = TimeRange | null;

/** Samples are far apart at this depth, but what goroutines do is not, ns. */
export const MIN_SPAN_NS = 1000;
/** A run shorter than this is drawn as this long, ns. */
const SHORTEST_RUN_NS = 1e6;

/** From when to when a run lasts, ns; RunModel has both. */
export interface RunTimes {
  readonly startNs: number;
  readonly endNs: number;
}

/** All of a run: from the start of its main goroutine, which is not that of the runtime. */
export function wholeRun({ startNs, endNs }: RunTimes): TimeRange {
  return { from: startNs, to: Math.max(endNs, startNs + SHORTEST_RUN_NS) };
}

export function resolveView(view: TimeView, run: RunTimes): TimeRange {
  return view ?? wholeRun(run);
}

/** Makes the span `factor` times as long (< 1 zooms in), keeping `anchor` (ns) where it is on the screen. */
export function zoomView(view: TimeView, run: RunTimes, factor: number, anchor: number): TimeView {
  const { from, to } = resolveView(view, run);
  const span = Math.max((to - from) * factor, MIN_SPAN_NS);
  const ratio = (anchor - from) / (to - from);
  return within(anchor - ratio * span, span, run);
}

/** Moves by `byNs`; all of a run cannot be moved. */
export function panView(view: TimeView, run: RunTimes, byNs: number): TimeView {
  return view === null ? null : within(view.from + byNs, view.to - view.from, run);
}

/** The range between two moments in either order. */
export function selectView(a: number, b: number, run: RunTimes): TimeView {
  const span = Math.max(Math.abs(b - a), MIN_SPAN_NS);
  return within(Math.min(a, b), span, run);
}

/** Moves a zoomed view just enough to have `t` in it. */
export function revealInView(view: TimeView, run: RunTimes, t: number): TimeView {
  if (view === null || (t >= view.from && t <= view.to)) return view;
  const margin = (view.to - view.from) * 0.1;
  return panView(view, run, t < view.from ? t - margin - view.from : t + margin - view.to);
}

function within(from: number, span: number, run: RunTimes): TimeView {
  const all = wholeRun(run);
  if (span >= all.to - all.from) return null;
  const start = Math.min(Math.max(from, all.from), all.to - span);
  return { from: start, to: start + span };
}
