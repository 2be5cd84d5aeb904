import { expect, it } from 'vitest';
import { formatMeasured } from './readout.ts';

it('never says that something took no time', () => {
  expect(formatMeasured(0, 'en')).toBe('<\u00a0100\u00a0µs');
  expect(formatMeasured(99_999, 'en')).toBe('<\u00a0100\u00a0µs');
  expect(formatMeasured(1_500_000, 'en')).toBe('1.5\u00a0ms');
});
