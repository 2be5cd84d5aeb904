import { expect, test } from 'vitest';
import { itemsInDocument, moveInTree, siblingPlaces, type TreeItem } from './tree-item.ts';

function treeOf(parents: readonly number[]): readonly TreeItem[] {
  const items: TreeItem[] = [];
  parents.forEach((parent, i) => {
    const depth = parent === -1 ? 0 : items[parent]!.depth + 1;
    const rect = { x: 0, y: 0, width: 1, height: 1 };
    items.push({ key: String(i), parent, depth, rect, text: String(i), opens: false });
  });
  return items;
}

// 0 ┬ 1 ─ 2
//   └ 3 ┬ 4
//       └ 5
const items = treeOf([-1, 0, 1, 0, 3, 3]);

test.each([
  [0, 'ArrowRight', 1],
  [1, 'ArrowDown', 3],
  [2, 'ArrowDown', 4],
  [4, 'ArrowUp', 2],
  [5, 'ArrowLeft', 3],
  [0, 'ArrowLeft', 0],
  [5, 'ArrowDown', 5],
  [5, 'Home', 0],
  [0, 'End', 5],
  [-1, 'ArrowDown', 0],
  [0, 'a', null],
])('from %i by %s to %o', (from, key, to) => {
  expect(moveInTree(items, from, key, 'right')).toBe(to);
});

test('in a graph that grows down the same steps have other keys', () => {
  expect(moveInTree(items, 0, 'ArrowDown', 'down')).toBe(1);
  expect(moveInTree(items, 1, 'ArrowRight', 'down')).toBe(3);
  expect(moveInTree(items, 4, 'ArrowUp', 'down')).toBe(3);
});

test('siblings are counted', () => {
  expect(siblingPlaces(items)[3]).toEqual({ place: 2, of: 2 });
  expect(siblingPlaces(items)[2]).toEqual({ place: 1, of: 1 });
});

test('a large tree has only what is near in the document', () => {
  const parents = [-1, ...Array.from({ length: 20 }, () => 0)];
  for (let i = 1; i <= 20; i++) parents.push(...Array.from({ length: 30 }, () => i));
  const large = treeOf(parents);
  const near = itemsInDocument(large, 25);
  expect(near).toEqual(expect.arrayContaining([0, 1, 20, 21, 25, 50]));
  expect(near).not.toContain(60);
  expect(itemsInDocument(items, 0)).toHaveLength(6);
});
