import { expect, test } from 'vitest';
import { cryptoFrom } from './seeded-crypto.ts';
import { seededRandom, splitMix64, xoshiro128 } from './seeded-random.ts';

test('SplitMix64 and xoshiro128** are those of their authors’ C code', () => {
  expect(splitMix64(1234567n, 5)).toEqual([
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
    4593380528125082431n,
    16408922859458223821n,
  ]);
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

function bytesOf(seed: number, ...lengths: readonly number[]): number[] {
  const random = seededRandom(seed);
  return lengths.flatMap((length) => {
    const bytes = new Uint8Array(length);
    random(bytes);
    return [...bytes];
  });
}

test('a seed gives the bytes that the C code gives', () => {
  expect(bytesOf(7, 12)).toEqual([65, 142, 90, 107, 164, 33, 165, 92, 74, 132, 98, 178]);
  // A call that ends within a word drops the rest of it.
  expect(bytesOf(7, 3, 4)).toEqual([65, 142, 90, 164, 33, 165, 92]);
});

test('neighbouring seeds, and the two ends of the range, have nothing in common', () => {
  const seeds = [0, 1, 2, 2 ** 32, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER];
  expect(new Set(seeds.map((seed) => bytesOf(seed, 16).join())).size).toBe(seeds.length);
});

test('crypto fills any view from the seed, and only the view', () => {
  const crypto = cryptoFrom(seededRandom(7));
  const buffer = new ArrayBuffer(8);
  const view = new Uint16Array(buffer, 2, 2);
  expect(crypto.getRandomValues(view)).toBe(view);
  expect([...new Uint8Array(buffer)]).toEqual([0, 0, 65, 142, 90, 107, 0, 0]);
});
