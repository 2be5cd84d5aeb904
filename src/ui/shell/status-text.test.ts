import { expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { createTranslator } from '../../i18n/translator.ts';
import type { ExitKind } from '../../protocol/run.ts';
import { statusText, type StatusInput } from './status-text.ts';

const wording = {
  t: createTranslator('en', en),
  bytes: (bytes: number) => `${bytes / 1024 / 1024} MiB`,
  duration: (ms: number) => `${ms} ms`,
};
const idle: StatusInput = { phase: 'idle', progress: null, outcome: null, warmUp: 'cold', waiting: false };

function exited(kind: ExitKind, code: number, timeLimitS: number | null = null): string {
  const status = { kind, code, memoryBytes: 0, wallMs: 8, detail: 'unreachable' };
  return statusText(wording, {
    ...idle,
    phase: 'done',
    outcome: { kind: 'exit', status, limitMiB: 512, timeLimitS, source: '' },
  });
}

it('says how a program ended', () => {
  expect(exited('exit', 0)).toBe('Finished in 8 ms');
  expect(exited('exit', 3)).toBe('Exited with code 3 after 8 ms');
  expect(exited('panic', 2)).toContain('Panicked');
  expect(exited('deadlock', 2)).toContain('every goroutine was asleep');
  expect(exited('out-of-memory', 2)).toContain('the limit is 512 MiB');
  expect(exited('crashed', 134)).toContain('unreachable');
  expect(exited('stopped', 130)).toBe('Stopped after 8 ms');
  expect(exited('stopped', 130, 5)).toContain('by the time limit');
  expect(exited('exit', 1234)).toContain('code 1234');
});

it('says what is under way', () => {
  const progress = { kind: 'download', loadedBytes: 1024 * 1024, totalBytes: 8 * 1024 * 1024 } as const;
  expect(statusText(wording, { ...idle, phase: 'loading', progress })).toBe(
    'Getting the compiler: 1 MiB of 8 MiB',
  );
  const compile = { kind: 'compile', package: 'main' } as const;
  expect(statusText(wording, { ...idle, phase: 'compiling', progress: compile })).toBe('Compiling main');
  expect(statusText(wording, { ...idle, warmUp: 'failed' })).toContain('Run tries again');
});

it('says that a program waits, and why one was not started', () => {
  expect(statusText(wording, { ...idle, phase: 'running' })).toBe('Running');
  expect(statusText(wording, { ...idle, phase: 'running', waiting: true })).toContain('your input');
  const outcome = { kind: 'bad-options', problem: { field: 'env', line: 1234 } } as const;
  expect(statusText(wording, { ...idle, phase: 'failed', outcome })).toContain('Line 1234');
});

it('names the file that could not be had, not its whole address', () => {
  const problem = { kind: 'truncated', url: 'toolchain/ab/compile.wasm', detail: '' } as const;
  const text = statusText(wording, { ...idle, phase: 'failed', outcome: { kind: 'asset', problem } });
  expect(text).toContain('incomplete');
  expect(text).toMatch(/: compile\.wasm$/);
});
