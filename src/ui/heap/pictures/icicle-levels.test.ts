import { expect, test } from 'vitest';
import { layOutIcicle } from '../../../draw/heap/icicle-layout.ts';
import { entryOf, refOf, siteAt } from '../../../draw/heap/testing.ts';
import { englishHeapStrings } from '../strings.ts';
import { cellOfLevel, entryText, levelOf, opensLevel, entrySelection } from './icicle-levels.ts';

const objects = entryOf(refOf(7, 'main.MyObject', { type: 3, site: siteAt(17), retained: 900 }), [], {
  count: 1000,
  retained: 900,
});
const cache = entryOf(refOf(100, 'main.cache', { kind: 'global', type: null, site: null, retained: 950 }), [
  objects,
]);
const leaf = entryOf(refOf(101, 'main.name', { kind: 'global', type: null, site: null, retained: 30 }));
const root = entryOf(
  refOf(200, '', { kind: 'root', type: null, site: null, retained: 1000 }),
  [cache, leaf],
  {
    others: { count: 2, retained: 20 },
  },
);
const cells = layOutIcicle(root, { width: 600, height: 400 });
const at = (key: string): number => cells.findIndex((cell) => cell.key === key);

test('a node opens by itself, a group of siblings by their holder', () => {
  expect(levelOf(cells, at('0/0'))).toMatchObject({ node: 100, group: null });
  expect(levelOf(cells, at('0/0/0'))).toMatchObject({ node: 100, group: { type: 3, site: 17 } });
});

test('what holds nothing, the fold and what is open already do not open', () => {
  for (const key of ['0/1', '0/others', '0']) {
    expect(opensLevel(cells[at(key)]!)).toBe(false);
    expect(levelOf(cells, at(key))).toBeNull();
  }
});

test('what was closed is found again', () => {
  const level = levelOf(cells, at('0/0/0'))!;
  expect(cellOfLevel(cells, level)?.key).toBe('0/0/0');
  expect(cellOfLevel(cells.slice(0, 2), level)).toBeNull();
});

test('a group is named by its type and count, and selects its type', () => {
  expect(entryText(objects, englishHeapStrings)).toBe('main.MyObject × 1,000');
  expect(entrySelection(objects, 1)).toEqual({ kind: 'type', id: 3 });
  expect(entrySelection(cache, 1)).toEqual({ kind: 'root', snapshot: 1, node: 100 });
  expect(entrySelection(root, 1)).toBeNull();
});
