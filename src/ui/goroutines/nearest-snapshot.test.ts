import { expect, test } from 'vitest';
import { summaryOf } from '../../state/testing/fake-heap.ts';
import { nearestSnapshot } from './nearest-snapshot.ts';

test('the nearest that is held, on either side', () => {
  const snapshots = [
    summaryOf(1, { t: 100 }),
    summaryOf(2, { t: 200 }),
    summaryOf(3, { t: 300, held: false }),
  ];
  expect(nearestSnapshot(snapshots, 149)?.id).toBe(1);
  expect(nearestSnapshot(snapshots, 150)?.id).toBe(1);
  expect(nearestSnapshot(snapshots, 151)?.id).toBe(2);
  expect(nearestSnapshot(snapshots, 300)?.id).toBe(2);
  expect(nearestSnapshot([], 1)).toBeNull();
});
