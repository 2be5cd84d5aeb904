import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowableFloat64Array, GrowableUint32Array } from './growable.ts';

test('behaves as an array that is only pushed to and set', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('push' as const), value: fc.double({ noNaN: true }) }),
    fc.record({ kind: fc.constant('set' as const), at: fc.nat(), value: fc.double({ noNaN: true }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), fc.nat(8), (steps, capacity) => {
      const column = new GrowableFloat64Array(capacity);
      const slow: number[] = [];
      for (const it of steps) {
        if (it.kind === 'push') {
          column.push(it.value);
          slow.push(it.value);
        } else if (slow.length > 0) {
          column.set(it.at % slow.length, it.value);
          slow[it.at % slow.length] = it.value;
        }
      }
      expect(column.length).toBe(slow.length);
      expect([...column.view()]).toEqual(slow);
      slow.forEach((value, i) => expect(column.at(i)).toBe(value));
    }),
  );
});

test('rows that do not exist are refused, even inside the capacity', () => {
  const column = new GrowableUint32Array(16);
  column.push(7);
  for (const index of [1, -1, 0.5, Number.NaN]) expect(() => column.at(index)).toThrow(RangeError);
  for (const index of [1, -1, Number.NaN]) expect(() => column.set(index, 1)).toThrow(RangeError);
});

test('toArray is a copy, view is not', () => {
  const column = new GrowableUint32Array();
  column.push(1);
  const copy = column.toArray();
  const view = column.view();
  column.set(0, 2);
  expect([copy[0], view[0]]).toEqual([1, 2]);
});
