/**
 * Labels of GC marks, remembered: each takes five number formats, and every mark asks again whenever the chart moves.
 */
import type { GcMark } from '../../draw/gc-marks.ts';
import type { ClockKind } from '../../protocol/run.ts';
import { gcMarkLabel } from './readout.ts';
import type { ChartStrings } from './strings.ts';

/** Several screens of marks. */
const MOST_REMEMBERED = 5000;

export class GcLabels {
  readonly #t: ChartStrings;
  readonly #clock: ClockKind;
  readonly #labels = new Map<string, string>();

  constructor(t: ChartStrings, clock: ClockKind) {
    this.#t = t;
    this.#clock = clock;
  }

  of(mark: GcMark): string {
    // A cycle number belongs to one cycle; rows do not, as thinning renumbers them.
    const key = `${mark.firstCycle}-${mark.lastCycle}-${mark.cycles}-${mark.start}`;
    const known = this.#labels.get(key);
    if (known !== undefined) return known;
    if (this.#labels.size >= MOST_REMEMBERED) this.#labels.clear();
    const label = gcMarkLabel(mark, this.#t, this.#clock);
    this.#labels.set(key, label);
    return label;
  }
}
