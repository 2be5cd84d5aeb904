import { expect, it } from 'vitest';
import { normalise } from './normalise.ts';

it('takes out addresses and goroutine ids, and nothing else', () => {
  expect(normalise('goroutine 17 at 0xc000012345, 0x4180c0, flags 0x1f, 12 goroutines')).toBe(
    'goroutine … at 0x…, 0x…, flags 0x1f, 12 goroutines',
  );
});
