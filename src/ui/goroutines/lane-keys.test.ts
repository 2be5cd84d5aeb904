import { expect, test } from 'vitest';
import { laneCommand } from './lane-keys.ts';

const press = (key: string, row = 3, rows = 20, kind: 'goroutine' | 'site' = 'goroutine', shiftKey = false) =>
  laneCommand({ key, shiftKey }, row, rows, { kind });

test('up and down stay within the rows', () => {
  expect(press('ArrowDown')).toEqual({ kind: 'row', row: 4 });
  expect(press('ArrowDown', 19)).toEqual({ kind: 'row', row: 19 });
  expect(press('PageUp', 3)).toEqual({ kind: 'row', row: 0 });
  expect(press('End')).toEqual({ kind: 'row', row: 19 });
  expect(press('End', 0, 0)).toEqual({ kind: 'row', row: 0 });
});

test('left and right follow a goroutine’s life, and open and close a group', () => {
  expect(press('ArrowRight')).toEqual({ kind: 'change', direction: 1 });
  expect(press('ArrowLeft')).toEqual({ kind: 'change', direction: -1 });
  expect(press('ArrowRight', 3, 20, 'site')).toEqual({ kind: 'open' });
  expect(press('ArrowLeft', 3, 20, 'site')).toEqual({ kind: 'close' });
  expect(press('ArrowLeft', 3, 20, 'site', true)).toEqual({ kind: 'pan', share: -0.2 });
});

test('other keys are left to the page', () => {
  for (const key of ['a', 'Tab', 'F5']) expect(press(key)).toBeNull();
});
