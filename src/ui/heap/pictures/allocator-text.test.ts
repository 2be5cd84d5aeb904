import { expect, test } from 'vitest';
import type { SizeClassRow } from '../../../protocol/heap-views.ts';
import { englishHeapStrings as t } from '../strings.ts';
import { allocatorCells, findingText } from './allocator-text.ts';
import { englishPictureStrings } from './strings.ts';

const words = englishPictureStrings.allocator;
const row: SizeClassRow = {
  slotBytes: 48,
  noscan: true,
  spans: 2,
  pageBytes: 16_384,
  slots: 340,
  used: 170,
  usedBytes: 170 * 48,
  wasteBytes: 170 * 15,
  tailBytes: 64,
};

test('why 33 bytes cost 48', () => {
  const text = findingText({ kind: 'rounding', row, askedBytes: 33, wasteBytes: 170 * 15 }, t, words);
  expect(text.replaceAll('\u00a0', ' ')).toBe(
    'Go rounds sizes up to the next slot: objects that asked for 33 B on average take 48 B each, which leaves 2.49 KiB unused (31% of the slots’ memory).',
  );
});

test('a row: what was asked for, what is lost inside slots, the rest is free', () => {
  const [cells] = allocatorCells([row], t, words);
  expect(cells![0]).toEqual({ kind: 'text', text: '48\u00a0B, no pointers' });
  expect(cells![2]).toMatchObject({
    parts: [
      { from: 0, to: 0.34375 },
      { from: 0.34375, to: 0.5 },
    ],
  });
  expect(cells![3]).toEqual({ kind: 'number', text: '170 of 340' });
});

test('waste that is not known is not drawn', () => {
  const [cells] = allocatorCells([{ ...row, slotBytes: 0, wasteBytes: null }], t, words);
  expect(cells![0]).toMatchObject({ text: 'large, no pointers' });
  expect(cells![4]).toMatchObject({ text: 'not known' });
});
