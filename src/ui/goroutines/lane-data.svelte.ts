/** What is asked of the worker for the lanes in view, and more around it, so that moving shows something at once. */
import type { TimeRange } from '../../draw/decimate.ts';
import { plotWidth, rowsInView, type LaneView } from '../../draw/goroutines/lane-view.ts';
import { lanesOf, NO_LANES, type Lanes } from '../../draw/goroutines/lanes.ts';
import {
  MAX_LANE_WIDTH,
  MAX_LANES,
  type ArrowsView,
  type LaneRow,
  type LanesView,
} from '../../protocol/goroutine-views.ts';
import { LatestQuestion } from '../../state/latest-question.svelte.ts';
import type { GoroutineLook } from './look.svelte.ts';
import { laneName, waitText } from './names.ts';
import type { GoroutineSource } from './source.ts';
import type { GoroutineStrings } from './strings.ts';

/** Rows are asked for in blocks, so that a step of scrolling rarely asks. */
const BLOCK = 16;
/** Time beyond each edge of the view, as a part of it. */
const BEYOND = 0.5;

export interface LaneDataParts {
  readonly source: () => GoroutineSource;
  readonly look: () => GoroutineLook;
  readonly view: () => LaneView;
  readonly t: () => GoroutineStrings;
}

/** To be made while a component is set up. */
export class LaneData {
  readonly #lanes: LatestQuestion<LanesView>;
  readonly #arrows: LatestQuestion<ArrowsView>;
  /** What there is of the last answer; drawn for any view. */
  readonly lanes: Lanes;

  constructor({ source, look, view, t }: LaneDataParts) {
    const range = $derived.by<TimeRange>(() => widened(view().range));
    const width = $derived.by(() => {
      const { from, to } = view().range;
      const pixels = (plotWidth(view()) * (range.to - range.from)) / (to - from);
      return Math.min(MAX_LANE_WIDTH, Math.max(1, Math.round(pixels)));
    });
    const firstRow = $derived.by(() => {
      const [first] = rowsInView(view(), Infinity);
      return Math.max(0, (Math.floor(first / BLOCK) - 1) * BLOCK);
    });
    const rows = $derived.by(() => {
      const [first, end] = rowsInView({ ...view(), top: 0 }, Infinity);
      return Math.min(MAX_LANES, (Math.ceil((end - first) / BLOCK) + 3) * BLOCK);
    });
    this.#lanes = new LatestQuestion(() => {
      const { overview, queries } = source();
      if (overview === null || overview.created === 0) return null;
      const query = { t0: range.from, t1: range.to, firstRow, rows, width, ...look().arrangement };
      return () => queries.lanes(query);
    });
    this.#arrows = new LatestQuestion(() => {
      const { selected } = look();
      const { from, to } = view().range;
      const { queries, overview } = source();
      if (selected === null || overview === null) return null;
      return () => queries.arrows(selected, from, to);
    });
    this.lanes = $derived.by(() => {
      const { answer } = this.#lanes;
      if (answer === null) return NO_LANES;
      const words = t();
      return lanesOf(answer, {
        name: (row: LaneRow) => laneName(row, words),
        wait: waitText,
        isOpen: ({ site }) => look().isOpen(site.id),
      });
    });
  }

  /** Who started and woke the selected one, and whom it did; null: nothing is selected, or not known yet. */
  get arrows(): ArrowsView | null {
    return this.#arrows.answer;
  }

  get asking(): boolean {
    return this.#lanes.asking;
  }

  get failure(): string | null {
    return this.#lanes.failure ?? this.#arrows.failure;
  }
}

function widened({ from, to }: TimeRange): TimeRange {
  const more = (to - from) * BEYOND;
  return { from: Math.max(0, from - more), to: to + more };
}
