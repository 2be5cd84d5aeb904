import { expect, it } from 'vitest';
import type { SnapshotSummary } from '../../protocol/heap-views.ts';
import type { Scene } from '../scene.ts';
import { snapshotMarks } from './snapshot-marks.ts';

/** 1 px is 1 ns; the plot begins 10 px from the left. */
const scene: Scene = {
  size: { width: 1000, height: 100 },
  plot: { x: 10, y: 0, width: 900, height: 90 },
  range: { from: 100, to: 1000 },
  xTicks: [],
  yTicks: [],
  yMax: 1,
  layers: [],
  marks: [],
  strip: { x: 10, y: 90, width: 900, height: 10 },
};

function at(id: number, t: number, held = true): SnapshotSummary {
  return {
    id,
    t,
    held,
    name: '',
    reason: 'gc-end',
    afterGC: true,
    numGC: 1,
    objects: 1,
    bytes: 1,
    edges: 0,
    garbageObjects: 0,
    garbageBytes: 0,
    heapAlloc: 1,
    complete: true,
    contents: false,
  };
}

function drawn(...snapshots: readonly SnapshotSummary[]): readonly (readonly number[])[] {
  return snapshotMarks(snapshots, scene, 1000).map((mark) => [mark.x, ...mark.snapshots.map(({ id }) => id)]);
}

it('stands where the snapshot was taken, and joins those too near', () => {
  expect(drawn(at(1, 100), at(2, 123), at(3, 124), at(4, 500))).toEqual([
    [10, 1, 2],
    [34, 3],
    [410, 4],
  ]);
});

it('leaves out what is out of view and what is no longer held', () => {
  expect(drawn(at(1, 99), at(2, 500, false), at(3, 600))).toEqual([[510, 3]]);
});

it('shows what was recorded after the last sample at the end of the run', () => {
  expect(drawn(at(1, 1200))).toEqual([[910, 1]]);
  expect(snapshotMarks([at(1, 1200)], scene, 1100)).toEqual([]);
});

it('orders by time whatever the ids say', () => {
  expect(drawn(at(1, 800), at(2, 300))).toEqual([
    [210, 2],
    [710, 1],
  ]);
});
