import { expect, it } from 'vitest';
import type { LineHeat } from '../../protocol/heap-views.ts';
import { heatLines } from './heat-lines.ts';
import { en } from './strings-en.ts';

function heat(line: number, alive: number, allocated: number, file = 'main.go', id = line): LineHeat {
  const site = { id, func: 'main.main', file, line, user: true };
  return { site, aliveBytes: alive, aliveCount: 1, allocatedBytes: allocated, allocatedCount: 2 };
}

const text = 'package main\n\nfunc main() {\n\tmake()\n\tmake()\n}\n';

it('draws the square root of what was made, and of it the share alive', () => {
  const marks = heatLines([heat(4, 0, 100), heat(5, 200, 400)], text, text, en);
  const bars = marks.map(({ line, alive, collected }) => [line, alive, collected]);
  expect(bars).toEqual([
    [5, 0.5, 0.5],
    [4, 0, 0.5],
  ]);
  expect(marks[0]?.title).toBe(
    '1 object, 200 B, still alive; made in all: 2 objects, 400 B. Click to select.'.replaceAll(
      /(\d) B/g,
      '$1\u00a0B',
    ),
  );
});

it('adds up the sites of one line, the heaviest first', () => {
  const marks = heatLines([heat(4, 1, 10, 'main.go', 7), heat(4, 2, 90, 'main.go', 8)], text, text, en);
  expect(marks).toHaveLength(1);
  expect(marks[0]?.sites).toEqual([8, 7]);
  expect(marks[0]?.alive).toBeCloseTo(0.03);
});

it('finds the files of an archive, and leaves out those that are not the user’s', () => {
  const archive = `-- main.go --\n${text}-- store/store.go --\npackage store\n`;
  const marks = heatLines(
    [heat(1, 1, 1, 'store/store.go'), heat(9, 1, 1, 'fmt/print.go')],
    archive,
    archive,
    en,
  );
  expect(marks.map(({ line }) => line)).toEqual([9]);
});

it('follows the text as it was edited since', () => {
  const marks = heatLines([heat(4, 1, 1)], text, `// new\n${text}`, en);
  expect(marks.map(({ line }) => line)).toEqual([5]);
});
