import { expect, test } from 'vitest';
import { heapThen } from './heap-then.ts';
import { RunModel } from './run-model.ts';
import { StreamEncoder } from './testing/encode.ts';

test('live heap and goal of the nearest sample, and the collection before the moment', () => {
  const model = new RunModel();
  expect(heapThen(model, 0)).toBeNull();
  const stream = new StreamEncoder()
    .hello()
    .sample({ t: 100, heapLive: 5, heapGoal: 40 })
    .gcEnd({ cycle: 1, start: 110, markStart: 110, markEnd: 115, end: 120, heapAfter: 3 })
    .sample({ t: 200, heapLive: 7, heapGoal: 50 })
    .gcEnd({ cycle: 2, start: 210, markStart: 210, markEnd: 215, end: 220, heapAfter: 4 });
  model.push(stream.take());
  expect(heapThen(model, 119)).toEqual({ liveBytes: 5, goalBytes: 40, lastGC: null });
  expect(heapThen(model, 120)).toEqual({
    liveBytes: 5,
    goalBytes: 40,
    lastGC: { cycle: 1, agoNs: 0, leftBytes: 3 },
  });
  expect(heapThen(model, 230)).toEqual({
    liveBytes: 7,
    goalBytes: 50,
    lastGC: { cycle: 2, agoNs: 10, leftBytes: 4 },
  });
});

test('without a goal none is named', () => {
  const model = new RunModel();
  model.push(
    new StreamEncoder()
      .hello()
      .sample({ t: 1, heapLive: 5, heapGoal: 2 ** 63 })
      .take(),
  );
  expect(heapThen(model, 1)?.goalBytes).toBeNull();
});
