import { describe, expect, it } from 'vitest';
import { MAX_LISTED_FILES } from '../../protocol/run.ts';
import { stuckAt, suspectedAt } from '../../model/explore/testing/results.ts';
import { MAX_OUTPUT_CHARS, MAX_SCHEDULE_VERDICTS } from '../../protocol/explore.ts';
import { readExploreMessage, readSandboxMessage } from './messages.ts';

const status = { kind: 'exit', code: 0, memoryBytes: 1, wallMs: 2 };

describe('readSandboxMessage', () => {
  it.each([
    { kind: 'frame-ready' },
    { kind: 'started', id: 1, moduleMs: 3.5 },
    { kind: 'output', id: 1, stream: 2, bytes: new Uint8Array(3), dropped: 0, t: 1 },
    { kind: 'observe', id: 1, bytes: new Uint8Array(8) },
    { kind: 'goroutines', id: 1, bytes: new Uint8Array(8) },
    { kind: 'exit', id: 1, status },
    { kind: 'exit', id: 1, status: { ...status, kind: 'crashed', detail: 'trap' } },
    { kind: 'failed', id: 1, message: 'no' },
    { kind: 'input-wait', id: 1, waiting: true },
    { kind: 'files', id: 1, files: [{ path: '/tmp/x', bytes: 0 }] },
    { kind: 'file', id: 1, path: '/tmp/x', bytes: new Uint8Array(2) },
    { kind: 'file', id: 1, path: '/tmp/x', bytes: null },
  ])('lets $kind through', (message) => {
    expect(readSandboxMessage(message)).toEqual(message);
  });

  it.each([
    null,
    'text',
    { kind: 'unknown' },
    { kind: 'output', id: 1, stream: 3, bytes: new Uint8Array(3), dropped: 0, t: 1 },
    { kind: 'output', id: 1, stream: 1, bytes: [1, 2], dropped: 0, t: 1 },
    { kind: 'output', id: 1, stream: 1, bytes: new Uint8Array(3), dropped: -1, t: 1 },
    { kind: 'started', id: 1.5, moduleMs: 1 },
    { kind: 'input-wait', id: 1, waiting: 'yes' },
    { kind: 'files', id: 1, files: [{ path: '/tmp/x', bytes: -1 }] },
    { kind: 'files', id: 1, files: [{ path: 7, bytes: 1 }] },
    { kind: 'files', id: 1, files: { length: 1 } },
    { kind: 'file', id: 1, path: '/tmp/x', bytes: 'text' },
    { kind: 'file', id: 1, path: '/tmp/x' },
    { kind: 'exit', id: 1, status: { ...status, kind: 'won' } },
    { kind: 'exit', id: 1, status: { ...status, wallMs: Infinity } },
  ])('drops %j, which only a program can have sent', (message) => {
    expect(readSandboxMessage(message)).toBeNull();
  });

  it('drops a list without measure', () => {
    const files = Array.from({ length: MAX_LISTED_FILES + 1 }, () => ({ path: '/x', bytes: 0 }));
    expect(readSandboxMessage({ kind: 'files', id: 1, files: files.slice(1) })).not.toBeNull();
    expect(readSandboxMessage({ kind: 'files', id: 1, files })).toBeNull();
    expect(readSandboxMessage({ kind: 'file', id: 1, path: '/'.repeat(1e6), bytes: null })).toBeNull();
  });
});

describe('readExploreMessage', () => {
  const verdict = stuckAt(3, { count: 2 });
  const result = {
    seed: 7,
    kind: 'panic',
    code: 2,
    message: 'panic: x',
    place: { func: 'main.f', file: 'main.go', line: 3 },
    output: 'a\n',
    verdicts: [verdict],
  };

  it.each([
    { kind: 'frame-ready' },
    { kind: 'worker-error', message: 'no' },
    { kind: 'schedule', id: 1, result },
    {
      kind: 'schedule',
      id: 1,
      result: { ...result, place: null, verdicts: [suspectedAt(3, { blocked: null, created: null })] },
    },
    { kind: 'ready', id: 1 },
    { kind: 'explored', id: 1 },
    { kind: 'failed', id: 1, message: 'no' },
  ])('lets $kind through', (message) => {
    expect(readExploreMessage(message)).toEqual(message);
  });

  it.each([
    { seed: -1 },
    { seed: 0.5 },
    { kind: 'won' },
    { output: 'x'.repeat(MAX_OUTPUT_CHARS + 1) },
    { place: { func: 'main.f', file: 'main.go' } },
    { verdicts: [{ ...verdict, count: 0 }] },
    { verdicts: [{ ...verdict, class: 'none' }] },
    { verdicts: [{ ...verdict, rule: 'made-up' }] },
    { verdicts: [{ ...verdict, goids: [1] }] },
    { verdicts: [{ ...verdict, bytes: 1 }] },
    { verdicts: [{ ...verdict, func: 'x'.repeat(5000) }] },
    { verdicts: Array.from({ length: MAX_SCHEDULE_VERDICTS + 1 }, () => verdict) },
  ])('drops a schedule that only a program can have told of', (changes) => {
    expect(readExploreMessage({ kind: 'schedule', id: 1, result: { ...result, ...changes } })).toBeNull();
  });
});
