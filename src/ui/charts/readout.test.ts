import { expect, it } from 'vitest';
import { RunModel } from '../../model/run-model.ts';
import { StreamEncoder } from '../../model/testing/encode.ts';
import { formatMeasured, goroutineDots, heapDots } from './readout.ts';

it('never says that something took no time', () => {
  expect(formatMeasured(0, 'en')).toBe('<\u00a0100\u00a0µs');
  expect(formatMeasured(99_999, 'en')).toBe('<\u00a0100\u00a0µs');
  expect(formatMeasured(1_500_000, 'en')).toBe('1.5\u00a0ms');
});

it('marks the values of the sample, and what the last collection before it left', () => {
  const model = new RunModel();
  model.push(
    new StreamEncoder()
      .hello()
      .sample({ t: 10, heapLive: 700, goroutines: 3, waiting: 2 })
      .gcEnd({ cycle: 1, start: 20, end: 30, heapAfter: 400 })
      .sample({ t: 40, heapLive: 500, goroutines: 5, waiting: 4 })
      .take(),
  );
  expect(heapDots(model, 0)).toEqual([{ color: 'live', value: 700 }]);
  expect(heapDots(model, 1)).toEqual([
    { color: 'live', value: 500 },
    { color: 'floor', value: 400 },
  ]);
  expect(goroutineDots(model, 1)).toEqual([
    { color: 'waiting', value: 4 },
    { color: 'goroutines', value: 5 },
  ]);
  expect([heapDots(model, -1), goroutineDots(model, -1)]).toEqual([[], []]);
});
