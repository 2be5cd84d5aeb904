import { expect, test } from 'vitest';
import { formatBytes, formatDuration } from './format.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test.each([
  [0, '0 B'],
  [1, '1 B'],
  [1023, '1,023 B'],
  [1024, '1 KiB'],
  [1536, '1.5 KiB'],
  [1024 * 1024 - 1, '1 MiB'],
  [1.234 * 1024 ** 2, '1.23 MiB'],
  [12.34 * 1024 ** 2, '12.3 MiB'],
  [512 * 1024 ** 2, '512 MiB'],
  [3 * 1024 ** 4, '3 TiB'],
  [5000 * 1024 ** 4, '5,000 TiB'],
  [-2048, '-2 KiB'],
])('%d bytes', (bytes, text) => {
  expect(plain(formatBytes(bytes))).toBe(text);
});

test.each([
  [0, '0 ns'],
  [999, '999 ns'],
  [999.6, '1 µs'],
  [1_500, '1.5 µs'],
  [999_400, '999 µs'],
  [999_600, '1 ms'],
  [12_340_000, '12.3 ms'],
  [1e9, '1 s'],
  [59e9, '59 s'],
  [90e9, '1.5 min'],
  [7200e9, '2 h'],
])('%d ns', (ns, text) => {
  expect(plain(formatDuration(ns))).toBe(text);
});

test('the decimal mark follows the locale', () => {
  expect(plain(formatBytes(1536, 'fr'))).toBe('1,5 KiB');
  expect(plain(formatDuration(1_500, 'fr'))).toBe('1,5 µs');
});
