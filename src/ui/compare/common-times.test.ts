import { expect, it } from 'vitest';
import { ChartIndex } from '../../draw/chart-index.ts';
import { heapScene, mostHeap } from '../../draw/heap-scene.ts';
import { StreamEncoder } from '../../model/testing/encode.ts';
import { RunModel } from '../../model/run-model.ts';
import { commonTimes } from './common-times.ts';
import { rowAt } from './row-at.ts';

const MIB = 2 ** 20;

function run(...samples: readonly { readonly t: number; readonly heapLive?: number }[]): RunModel {
  const model = new RunModel();
  const stream = new StreamEncoder().hello();
  for (const sample of samples) stream.sample(sample);
  model.push(stream.take());
  return model;
}

it('takes one axis from the first start to the last end, and waits for runs that have not begun', () => {
  const [first, second] = [run({ t: 5 }, { t: 40 }), run({ t: 3 }, { t: 20 })];
  const { startNs, endNs } = commonTimes([first, second]);
  expect([startNs, endNs]).toEqual([3, 40]);
  expect(commonTimes([first, new RunModel()]).startNs).toBe(5);
  expect(commonTimes([new RunModel()]).endNs).toBe(0);
});

it('reads nothing of a run that was over at the moment looked at', () => {
  const model = run({ t: 5 }, { t: 40 });
  const at = (cursor: number | null) => rowAt(model, { cursor, row: () => 1 });
  expect([at(null), at(40), at(41)]).toEqual([1, 1, -1]);
});

it('gives two heaps one scale', () => {
  const range = { from: 0, to: 40 };
  const indexes = [run({ t: 5, heapLive: 60 * MIB }, { t: 40 }), run({ t: 5, heapLive: MIB }, { t: 40 })].map(
    (model) => new ChartIndex(model),
  );
  const most = Math.max(...indexes.map((index) => mostHeap(index, range)));
  const scenes = indexes.map((index) =>
    heapScene(index, { size: { width: 400, height: 200 }, range, locale: 'en', most }),
  );
  expect(scenes[0]!.yMax).toBeGreaterThanOrEqual(60 * MIB);
  expect(scenes[1]!.yMax).toBe(scenes[0]!.yMax);
});
