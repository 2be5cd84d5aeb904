import { expect, it } from 'vitest';
import { optionProblems, runOptions } from './run-options.ts';
import { DEFAULT_RUN_SETTINGS, type RunSettings } from './run-settings.ts';

const settings = (changes: Partial<RunSettings>): RunSettings => ({ ...DEFAULT_RUN_SETTINGS, ...changes });

it('asks by default for a real clock, real randomness and nothing else', () => {
  expect(optionProblems(DEFAULT_RUN_SETTINGS)).toEqual([]);
  expect(runOptions(DEFAULT_RUN_SETTINGS)).toEqual({
    args: [],
    env: {},
    clock: 'real',
    speed: 'instant',
    seed: null,
    schedule: 'usual',
  });
});

it('makes the virtual clock repeatable without a seed, and takes a seed on either clock', () => {
  expect(runOptions(settings({ clock: 'virtual' })).seed).toBe(1);
  expect(runOptions(settings({ clock: 'virtual', seed: ' 0 ' })).seed).toBe(0);
  expect(runOptions(settings({ seed: '7' })).seed).toBe(7);
});

it('has goroutines run in another order on the virtual clock only', () => {
  expect(runOptions(settings({ clock: 'virtual', schedule: 'random' })).schedule).toBe('random');
  expect(runOptions(settings({ clock: 'real', schedule: 'random' })).schedule).toBe('usual');
});

it.each(['-1', '1.5', '0x10', 'seven', '9007199254740992'])('refuses the seed %s', (seed) => {
  expect(optionProblems(settings({ seed }))).toEqual([{ field: 'seed' }]);
});

it('reads the environment as lines, the later of two winning', () => {
  const env = 'A=1\n\n  PATH=/bin:/usr/bin \nEMPTY=\nURL=http://x/?a=b\r\nA=2';
  expect(runOptions(settings({ env })).env).toEqual({
    A: '2',
    PATH: '/bin:/usr/bin ',
    EMPTY: '',
    URL: 'http://x/?a=b',
  });
  expect(runOptions(settings({ env: '__proto__=x' })).env).toEqual(Object.fromEntries([['__proto__', 'x']]));
});

it.each([
  ['A=1\nB', 2],
  ['=x', 1],
  ['\n\nTWO WORDS=x', 3],
  ['A=nul\0', 1],
])('names the line of the environment that is wrong in %j', (env, line) => {
  expect(optionProblems(settings({ env }))).toEqual([{ field: 'env', line }]);
});

it('passes the collector’s settings on as variables that win over the lines', () => {
  const options = settings({ env: 'GOGC=50', gogc: '400', gomemlimit: ' 64MiB ', godebug: 'gctrace=1,x=' });
  expect(optionProblems(options)).toEqual([]);
  expect(runOptions(options).env).toEqual({ GOGC: '400', GOMEMLIMIT: '64MiB', GODEBUG: 'gctrace=1,x=' });
});

it.each([
  ['gogc', ['off', '0', '100'], ['-1', '50%', 'on', '1e3']],
  ['gomemlimit', ['off', '1024', '10B', '64MiB', '1GiB'], ['64MB', '64 MiB', '1.5GiB', 'MiB']],
  ['godebug', ['gctrace=1', 'a=1,b=2'], ['gctrace', 'a=1,', 'a=1 b=2', '=1']],
] as const)('knows good values of %s from bad ones', (field, good, bad) => {
  for (const value of good) expect(optionProblems(settings({ [field]: value })), value).toEqual([]);
  for (const value of bad) expect(optionProblems(settings({ [field]: value })), value).toEqual([{ field }]);
});
