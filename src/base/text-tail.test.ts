import { expect, test } from 'vitest';
import { TextTail } from './text-tail.ts';

const encoder = new TextEncoder();

test('a short text is whole, also where a character comes in two pieces', () => {
  const tail = new TextTail(4);
  const bytes = encoder.encode('a→b');
  tail.add(bytes.subarray(0, 2));
  tail.add(bytes.subarray(2));
  expect(tail.text()).toBe('a→b');
});

test('of a long text the end is kept', () => {
  const tail = new TextTail(4);
  for (let digit = 0; digit < 10; digit++) tail.add(encoder.encode(`${digit}`));
  const text = tail.text();
  expect('0123456789'.endsWith(text)).toBe(true);
  expect(text.length).toBeGreaterThanOrEqual(4);
  expect(text.length).toBeLessThanOrEqual(8);
});
