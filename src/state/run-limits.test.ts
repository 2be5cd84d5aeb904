import { expect, it } from 'vitest';
import { limitsOf, type RunLimits } from './run-limits.ts';

const preferences: RunLimits = { memoryMiB: 512, timeLimitS: 9, observe: 'live', snapshotsAtGC: 'growth' };
const nothing = { observe: null, memoryMiB: null };

it('is as preferred for a program without a lesson, whatever was chosen for another', () => {
  expect(limitsOf(preferences, null, { observe: 'off', memoryMiB: 64 })).toEqual(preferences);
});

it('gives a lesson the memory that it needs, and at least its level', () => {
  const run = { clock: 'virtual', observe: 'objects', memoryMiB: 64 } as const;
  expect(limitsOf(preferences, run, nothing)).toEqual({ ...preferences, memoryMiB: 64, observe: 'objects' });
  const modest = { clock: 'virtual', observe: 'live' } as const;
  expect(limitsOf({ ...preferences, observe: 'objects' }, modest, nothing)).toMatchObject({
    memoryMiB: 512,
    observe: 'objects',
  });
});

it('lets the user choose otherwise for this program', () => {
  const run = { clock: 'virtual', observe: 'objects', memoryMiB: 64 } as const;
  expect(limitsOf(preferences, run, { observe: 'off', memoryMiB: 128 })).toMatchObject({
    memoryMiB: 128,
    observe: 'off',
  });
});
