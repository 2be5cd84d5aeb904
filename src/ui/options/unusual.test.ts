import { expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { DEFAULT_RUN_SETTINGS, type RunSettings } from '../../state/run-settings.ts';
import type { PreferenceValues } from '../../state/preferences.svelte.ts';
import { unusualOptions } from './unusual.ts';

const wording = {
  t: createTranslator('en', en),
  bytes: (bytes: number) => `${bytes / 1024 / 1024} MiB`,
  duration: (ms: number) => `${ms / 1000} s`,
};
const usual = { memoryMiB: 512, timeLimitS: null, observe: 'objects', snapshotsAtGC: 'growth' } as const;

function unusual(changes: Partial<RunSettings>, preferences: Partial<PreferenceValues> = {}) {
  return unusualOptions(wording, { ...DEFAULT_RUN_SETTINGS, ...changes }, { ...usual, ...preferences });
}

it('is silent when all is as usual', () => {
  expect(unusual({})).toEqual([]);
  expect(unusual({ stdinText: 'kept but not used', speed: 10, args: ' ', seed: ' ' })).toEqual([]);
});

it('names each thing that is set', () => {
  expect(unusual({ clock: 'virtual', seed: '7' })).toEqual(['virtual clock', 'seed 7']);
  expect(unusual({ args: '-v', stdin: 'none', env: 'A=1\nB=2', gogc: '50' })).toEqual([
    'arguments',
    'no input',
    'GOGC=50',
    '2 variables',
  ]);
  expect(unusual({}, { memoryMiB: 128, timeLimitS: 2.5 })).toEqual(['128 MiB of memory', '2.5 s at most']);
  expect(unusual({}, { observe: 'live', snapshotsAtGC: 'after' })).toEqual(['live figures only']);
  expect(unusual({}, { snapshotsAtGC: 'after' })).toEqual(['snapshots at each GC']);
});
