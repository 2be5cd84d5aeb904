import { expect, test } from 'vitest';
import { siteAt } from '../../../draw/heap/testing.ts';
import type { DiffRow, DiffView } from '../../../protocol/heap-views.ts';
import { englishHeapStrings as t } from '../strings.ts';
import { diffCells, diffRowName, diffSentence, signed } from './diff-text.ts';
import { englishPictureStrings } from './strings.ts';

const words = englishPictureStrings.diff;
const row: DiffRow = {
  selection: { kind: 'type', id: 1 },
  name: { label: { kind: 'value', text: 'main.MyObject', count: null }, site: null, package: null },
  newCount: 8000,
  newBytes: 8000 * 1024,
  goneCount: 0,
  goneBytes: 0,
  before: 2000 * 1024,
  after: 10_000 * 1024,
};
const view: DiffView = {
  rows: [row],
  total: 1,
  newCount: 8000,
  newBytes: 8000 * 1024,
  goneCount: 0,
  goneBytes: 0,
  keptCount: 2000,
  keptBytes: 2000 * 1024,
};

test('what grew is named with its size and count', () => {
  expect(diffSentence(view, row, t, words).replaceAll('\u00a0', ' ')).toBe(
    'The heap grew by 7.81 MiB, from 1.95 MiB to 9.77 MiB. What grew most: main.MyObject, by 7.81 MiB (8,000 new objects).',
  );
});

test('a holder keeps more, a heap that shrank says so, one without change too', () => {
  const holder: DiffRow = { ...row, selection: { kind: 'root', snapshot: 2, node: 5 } };
  expect(diffSentence(view, holder, t, words)).toContain('main.MyObject keeps 7.81');
  const shrunk = { ...view, newBytes: 0, newCount: 0, goneBytes: 1024, goneCount: 1 };
  expect(diffSentence(shrunk, null, t, words)).toMatch(/^The heap shrank by 1.KiB/);
  expect(diffSentence({ ...view, newCount: 0, newBytes: 0 }, row, t, words)).toMatch(/^Before and after/);
});

test('names by type, line and package', () => {
  const of = (name: DiffRow['name']): string => diffRowName({ ...row, name }, t);
  expect(of({ label: null, site: siteAt(17, 'main.fill'), package: null })).toBe('main.go:17 main.fill');
  expect(of({ label: null, site: null, package: 'encoding/json' })).toBe('encoding/json');
});

test('figures have signs, in bytes or in objects', () => {
  expect([5, -5, 0].map((value) => signed(value, 'count', t))).toEqual(['+5', '−5', '0']);
  expect(diffCells([row], 'count', t)[0]!.flatMap((cell) => ('text' in cell ? [cell.text] : []))).toEqual([
    'main.MyObject',
    '8,000',
    '0',
    '+8,000',
  ]);
});
