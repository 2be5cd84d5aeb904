/** What all pictures over time share: the part of the run in view and the moment looked at. */
import type { RunModel } from '../../model/run-model.ts';
import { lowerBound, nearestIndex, upperBound } from '../../model/search.ts';
import type { TimeRange } from '../../draw/decimate.ts';
import {
  panView,
  resolveView,
  revealInView,
  selectView,
  zoomView,
  type RunTimes,
  type TimeView,
} from './time-view.ts';

const KEY_ZOOM = 0.6;

/** What is looked at, of one run or of several on one time axis. */
export class ChartLook {
  view = $state.raw<TimeView>(null);
  /** ns; null: the latest sample. */
  cursor = $state.raw<number | null>(null);
}

export class ChartState {
  readonly #model: RunModel;
  readonly #look: ChartLook;
  readonly #times: RunTimes;

  /**
   * @param look shared with other runs on the same time axis
   * @param times how long that axis is when all of it is in view
   */
  constructor(model: RunModel, look = new ChartLook(), times: RunTimes = model) {
    this.#model = model;
    this.#look = look;
    this.#times = times;
  }

  get zoomed(): boolean {
    return this.#look.view !== null;
  }

  /** The moment looked at, ns; null when none is. */
  get cursor(): number | null {
    return this.#look.cursor;
  }

  /** The range in view; reads the model, so ask again when its version changes. */
  range(): TimeRange {
    return resolveView(this.#look.view, this.#times);
  }

  /** Row of the sample nearest to the moment looked at, of the last sample when none is; −1 without samples. */
  row(): number {
    const { series } = this.#model;
    if (this.#look.cursor === null) return series.length - 1;
    return nearestIndex(series.columns.t, this.#look.cursor, series.length);
  }

  look(t: number | null): void {
    this.#look.cursor = t;
  }

  /** Looks at a moment and has it in view. */
  lookInView(t: number): void {
    this.#look.cursor = t;
    this.#look.view = revealInView(this.#look.view, this.#times, t);
  }

  zoom(factor: number, anchor: number): void {
    this.#look.view = zoomView(this.#look.view, this.#times, factor, anchor);
  }

  pan(byNs: number): void {
    this.#look.view = panView(this.#look.view, this.#times, byNs);
  }

  select(a: number, b: number): void {
    this.#look.view = selectView(a, b, this.#times);
  }

  reset(): void {
    this.#look.view = null;
  }

  /** True when the key meant something here. */
  key(key: string, large: boolean): boolean {
    const { from, to } = this.range();
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowDown':
        this.#step(large ? -10 : -1);
        return true;
      case 'ArrowRight':
      case 'ArrowUp':
        this.#step(large ? 10 : 1);
        return true;
      case 'PageUp':
        this.#stepGc(-1);
        return true;
      case 'PageDown':
        this.#stepGc(1);
        return true;
      case 'Home':
        this.#goToRow(lowerBound(this.#model.series.columns.t, from, 0, this.#model.series.length));
        return true;
      case 'End':
        this.#goToRow(upperBound(this.#model.series.columns.t, to, 0, this.#model.series.length) - 1);
        return true;
      case '+':
      case '=':
        this.zoom(KEY_ZOOM, this.#look.cursor ?? (from + to) / 2);
        return true;
      case '-':
        this.zoom(1 / KEY_ZOOM, this.#look.cursor ?? (from + to) / 2);
        return true;
      case '0':
        this.reset();
        return true;
      case 'Escape':
        if (this.#look.cursor === null) return false;
        this.#look.cursor = null;
        return true;
      default:
        return false;
    }
  }

  #step(rows: number): void {
    this.#goToRow(this.row() + rows);
  }

  #goToRow(row: number): void {
    const { series } = this.#model;
    if (series.length === 0) return;
    this.lookInView(series.columns.t[Math.min(Math.max(row, 0), series.length - 1)]!);
  }

  #stepGc(direction: 1 | -1): void {
    const { gc } = this.#model;
    const now = this.#look.cursor ?? this.#model.endNs;
    const { end } = gc.columns;
    const row = direction > 0 ? upperBound(end, now, 0, gc.length) : lowerBound(end, now, 0, gc.length) - 1;
    if (row >= 0 && row < gc.length) this.lookInView(end[row]!);
  }
}
