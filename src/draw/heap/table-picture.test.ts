import { expect, test } from 'vitest';
import { tablePicture } from './table-picture.ts';

const columns = [
  { heading: 'Name', width: 120 },
  { heading: 'Bars', width: 100 },
  { heading: 'Change', width: 80 },
];

test('rows below each other, everything inside, long names shortened', () => {
  const rows = ['main.T', 'a very long name that does not fit into its column'].map((text) => [
    { kind: 'text', text } as const,
    { kind: 'bar', parts: [{ from: 0.2, to: 7, color: 'grown' }], axis: 0.5 } as const,
    { kind: 'number', text: '+1 KiB' } as const,
  ]);
  const { size, shapes } = tablePicture({ sentence: 'What grew. '.repeat(12), columns, rows });
  for (const shape of shapes) {
    if (shape.kind === 'rect') expect(shape.x + shape.width).toBeLessThanOrEqual(size.width);
    if (shape.kind === 'text') expect(shape.y).toBeLessThan(size.height);
  }
  const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
  expect(texts.filter(({ text }) => text.startsWith('What grew')).length).toBeGreaterThan(1);
  expect(texts.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^a very.*…$/));
  const numbers = texts.filter(({ text }) => text === '+1 KiB');
  expect(numbers[1]!.y - numbers[0]!.y).toBe(22);
});

test('a bar is as long as its share', () => {
  const { shapes } = tablePicture({
    sentence: '',
    columns: [{ heading: '', width: 200 }],
    rows: [[{ kind: 'bar', parts: [{ from: 0, to: 0.25, color: 'user' }], axis: null }]],
  });
  const bar = shapes.find((shape) => shape.kind === 'rect' && shape.fill === 'user');
  expect(bar).toMatchObject({ x: 16, width: 50 });
});
