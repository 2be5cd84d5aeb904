import { expect, test } from 'vitest';
import type { BoxContent } from '../../../draw/heap/drawing/box-content.ts';
import { layOutDrawing } from '../../../draw/heap/drawing/drawing-layout.ts';
import { boxText, walkBoxes } from './box-walk.ts';

const row = (name: string, value = ''): BoxContent['rows'][number] => ({
  name,
  value,
  port: 'arrow',
  look: 'plain',
});
const node = (value: string): BoxContent => ({
  source: 0,
  heading: 'main.Node',
  tone: 'user',
  isRoot: false,
  rows: [row('Value', value), row('Next'), row('Prev')],
});
const layout = layOutDrawing({
  boxes: [
    { ...node(''), heading: 'main.list', isRoot: true, rows: [row('Head'), row('Other')] },
    node('1'),
    node('2'),
    node('3'),
  ],
  arrows: [
    { from: 0, to: 1, row: 0, toRow: -1 },
    { from: 0, to: 3, row: 1, toRow: -1 },
    { from: 1, to: 2, row: 1, toRow: -1 },
    { from: 2, to: 1, row: 2, toRow: -1 },
    { from: 2, to: 2, row: 1, toRow: -1 },
  ],
});

test.each([
  [0, 'ArrowRight', 1],
  [1, 'ArrowRight', 2],
  [2, 'ArrowLeft', 1],
  // Nothing but the pointer back.
  [2, 'ArrowRight', 1],
  [1, 'ArrowLeft', 0],
  [1, 'ArrowDown', 3],
  [3, 'ArrowUp', 1],
  [3, 'ArrowDown', 3],
  [3, 'ArrowRight', 3],
  [0, 'End', 3],
  [0, 'x', null],
])('from %i by %s to %o', (from, key, to) => {
  expect(walkBoxes(layout, from, key)).toBe(to);
});

test('a box is read with its rows and where they point', () => {
  expect(boxText(layout, 1, (target) => `→ ${target}`)).toBe(
    '2: main.Node; Value 1; Next → main.Node (3); Prev',
  );
});
