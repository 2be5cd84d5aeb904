import { expect, test } from 'vitest';
import { flameTree } from '../../../draw/heap/flame-tree.ts';
import { siteAt } from '../../../draw/heap/testing.ts';
import type { LineHeat } from '../../../protocol/heap-views.ts';
import { frameSelection, narrows, selectedFrames } from './flame-selection.ts';

const frame = (id: number, parent: number, func: string, line: number) => ({
  id: id * 10,
  parent,
  depth: 0,
  func,
  file: 'main.go',
  line,
  value: 10,
  self: 0,
});
const nodes = flameTree([
  { ...frame(0, -1, '', 0), file: '' },
  frame(1, 0, 'main.main', 30),
  frame(2, 1, 'main.fill', 17),
  frame(3, 0, 'main.fill', 17),
]);
const heat: readonly LineHeat[] = [
  { site: siteAt(17, 'main.fill', 5), aliveCount: 1, aliveBytes: 1, allocatedCount: 1, allocatedBytes: 1 },
];

test('a line that allocates is selected as a line, a call above it as a frame, the root not', () => {
  expect(nodes.map((node) => frameSelection(node, heat))).toEqual([
    null,
    { kind: 'frame', id: 10 },
    { kind: 'site', id: 5 },
    { kind: 'site', id: 5 },
  ]);
});

test('a line is selected wherever it is called', () => {
  expect([...selectedFrames(nodes, { kind: 'site', id: 5 }, heat)]).toEqual([2, 3]);
  expect([...selectedFrames(nodes, { kind: 'frame', id: 10 }, heat)]).toEqual([1]);
  expect(selectedFrames(nodes, { kind: 'type', id: 5 }, heat).size).toBe(0);
});

test('what was ever allocated is not narrowed by a type', () => {
  expect(narrows('aliveBytes', { kind: 'type', id: 1 })).toBe(true);
  expect(narrows('allocatedBytes', { kind: 'type', id: 1 })).toBe(false);
  expect(narrows('allocatedCount', { kind: 'site', id: 1 })).toBe(true);
});
