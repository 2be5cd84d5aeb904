import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StandardInput } from './stdin.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (from: string): Uint8Array => new TextEncoder().encode(from);

function readText(input: StandardInput, most: number): string {
  const target = new Uint8Array(most);
  return text(target.subarray(0, input.read(target)));
}

test('what is read is what was pushed, however it was cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 60 }),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
      (pieces, sizes) => {
        const [first = new Uint8Array(0), ...rest] = pieces;
        const input = new StandardInput(first, true);
        rest.forEach((piece) => input.push(piece));
        const read: number[] = [];
        for (let i = 0; ; i++) {
          const target = new Uint8Array(sizes[i % sizes.length] ?? 1);
          const count = input.read(target);
          if (count === 0) break;
          read.push(...target.subarray(0, count));
        }
        expect(read).toEqual(pieces.flatMap((piece) => [...piece]));
      },
    ),
  );
});

test('a reader waits for what is pushed, and says so once', () => {
  const waits: boolean[] = [];
  const input = new StandardInput(bytes('ab'), true, (isWaiting) => waits.push(isWaiting));
  expect(input.wait(() => undefined)).toBe(false);
  expect(readText(input, 10)).toBe('ab');
  const seen: string[] = [];
  const retry = (): void => {
    if (!input.wait(retry)) seen.push(readText(input, 10));
  };
  retry();
  retry();
  expect([input.isAwaited, waits, seen]).toEqual([true, [true], []]);
  input.push(bytes('cd'));
  // The first took it all: the second waits on.
  expect([seen, waits]).toEqual([['cd'], [true, false, true]]);
  input.end();
  expect([seen, waits, input.isAwaited]).toEqual([['cd', ''], [true, false, true, false], false]);
});

test('end twice is an end; what is pushed after it is for nobody', () => {
  const input = new StandardInput(bytes('x'), true);
  input.end();
  input.end();
  input.push(bytes('late'));
  expect([readText(input, 10), readText(input, 10), input.wait(() => undefined)]).toEqual(['x', '', false]);
});

test('a closed input is never waited for', () => {
  const input = new StandardInput(new Uint8Array(0));
  expect(input.wait(() => undefined)).toBe(false);
});

test('a hundred megabytes in small pieces are copied once', () => {
  const input = new StandardInput(new Uint8Array(0), true);
  const piece = new Uint8Array(1000).fill(7);
  for (let i = 0; i < 100_000; i++) input.push(piece);
  input.end();
  const target = new Uint8Array(4096);
  let total = 0;
  for (let count = input.read(target); count > 0; count = input.read(target)) total += count;
  expect(total).toBe(100_000_000);
});
