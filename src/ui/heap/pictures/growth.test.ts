import { expect, test } from 'vitest';
import { growthAt } from './growth.ts';

const size = { width: 800, height: 400 };
const rect = { x: 200, y: 100, width: 400, height: 50 };

test('opening begins in the place of what was opened', () => {
  expect(growthAt({ kind: 'open', rect }, size, 0)).toEqual({ scaleX: 0.5, scaleY: 0.125, x: 200, y: 100 });
});

test('closing begins with what was closed filling the picture', () => {
  const { scaleX, scaleY, x, y } = growthAt({ kind: 'close', rect }, size, 0);
  expect([rect.x * scaleX + x, (rect.x + rect.width) * scaleX + x]).toEqual([0, 800]);
  expect([rect.y * scaleY + y, (rect.y + rect.height) * scaleY + y]).toEqual([0, 400]);
});

test('both end with the picture as it is', () => {
  for (const kind of ['open', 'close'] as const)
    expect(growthAt({ kind, rect }, size, 1)).toEqual({ scaleX: 1, scaleY: 1, x: 0, y: 0 });
});
