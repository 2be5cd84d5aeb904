import { expect, test } from 'vitest';
import { GoroutineState, type LaneRow } from '../../protocol/goroutine-views.ts';
import { LIGHT_LANE_THEME } from './lane-theme.ts';
import { AXIS_HEIGHT, LANE_TOP, ROW_HEIGHT, type LaneView } from './lane-view.ts';
import type { Lane, Lanes } from './lanes.ts';
import { paintLanes } from './paint-lanes.ts';
import { paintArrows } from './paint-marks.ts';
import { laneRow, spansOf } from './testing.ts';

const view: LaneView = {
  size: { width: 810, height: 300 },
  nameWidth: 200,
  range: { from: 0, to: 600 },
  top: 0,
};

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly fill: unknown;
}

/** A canvas that remembers what is painted on it, and in which colour. */
function recorder(): { readonly context: CanvasRenderingContext2D; readonly calls: Call[] } {
  const calls: Call[] = [];
  const state: Record<string, unknown> = {};
  const context = new Proxy(state, {
    get: (target, name: string) =>
      name in target
        ? target[name]
        : (...args: readonly unknown[]) => calls.push({ name, args, fill: target['fillStyle'] }),
    set: (target, name: string, value: unknown) => {
      target[name] = value;
      return true;
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, calls };
}

function laneOf(row: Partial<LaneRow>, edges: readonly number[], states?: readonly number[]): Lane {
  const spans = { ...spansOf(edges), events: new Uint32Array(edges.length - 1) };
  return {
    row: laneRow(row),
    name: `${row.goid ?? 7} main.worker`,
    open: null,
    spans: states === undefined ? spans : { ...spans, state: Uint8Array.from(states) },
  };
}

const lanesOf = (...lanes: readonly Lane[]): Lanes => ({
  totalRows: lanes.length,
  firstRow: 0,
  lanes,
  label: () => 'chan send · main.go:15',
});
const painting = { view, theme: LIGHT_LANE_THEME, locale: 'en', selectedRow: -1, activeRow: -1 };
const texts = (calls: readonly Call[]): readonly unknown[] =>
  calls.filter(({ name }) => name === 'fillText').map(({ args }) => args[0]);

test('a state is a stretch of its colour at its time, a wait has its words in it', () => {
  const { context, calls } = recorder();
  const { running, stuck } = GoroutineState;
  paintLanes(context, lanesOf(laneOf({}, [0, 150, 600], [running, stuck])), painting);
  const y = AXIS_HEIGHT + LANE_TOP;
  const rects = calls.filter(({ name }) => name === 'fillRect');
  expect(rects.find(({ fill }) => fill === LIGHT_LANE_THEME.fill.running)?.args).toEqual([200, y, 150, 16]);
  expect(rects.find(({ fill }) => fill === LIGHT_LANE_THEME.fill.stuck)?.args).toEqual([350, y, 450, 16]);
  expect(texts(calls)).toContain('chan send · main.go:15');
  expect(texts(calls)).toContain('7 main.worker');
});

test('words stay in view while their stretch is moved out of it', () => {
  const { context, calls } = recorder();
  const late = { ...view, range: { from: 300, to: 900 } };
  paintLanes(context, lanesOf(laneOf({}, [0, 600], [GoroutineState.channel])), { ...painting, view: late });
  const label = calls.find(({ name, args }) => name === 'fillText' && args[0] === 'chan send · main.go:15');
  expect(label?.args[1]).toBe(view.nameWidth + 5);
});

test('only rows in view are painted, however many there are', () => {
  const { context, calls } = recorder();
  const lanes = Array.from({ length: 200 }, (_, i) => laneOf({ goid: i + 1 }, [0, 600]));
  paintLanes(
    context,
    { ...lanesOf(...lanes), totalRows: 100_000, firstRow: 500 },
    {
      ...painting,
      view: { ...view, top: 600 * ROW_HEIGHT },
    },
  );
  const names = texts(calls).filter((text) => /main\.worker$/.test(String(text)));
  // Row 600 is lane 100 of those that are here; 13 rows fit.
  expect(names[0]).toBe('101 main.worker');
  expect(names.length).toBeLessThanOrEqual(14);
});

test('a lane whose answer has not come is left empty', () => {
  const { context, calls } = recorder();
  paintLanes(context, { ...lanesOf(), totalRows: 50 }, painting);
  expect(texts(calls).filter((text) => /main/.test(String(text)))).toEqual([]);
});

test('an arrow whose other end is out of view has a name', () => {
  const { context, calls } = recorder();
  const arrow = { kind: 'waker', t: 300, from: null, to: 2, name: 'goroutine 99' } as const;
  paintArrows(context, [arrow], view, LIGHT_LANE_THEME);
  expect(texts(calls)).toEqual(['goroutine 99']);
  const near = recorder();
  paintArrows(near.context, [{ ...arrow, from: 0 }], view, LIGHT_LANE_THEME);
  expect(texts(near.calls)).toEqual([]);
});
