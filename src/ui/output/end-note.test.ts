import { expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { OutputLog } from '../../model/output/output-log.ts';
import { STDERR, type ExitKind } from '../../protocol/run.ts';
import type { Outcome } from '../../state/outcome.ts';
import { endNote } from './end-note.ts';

const wording = {
  t: createTranslator('en', en),
  bytes: (bytes: number) => `${bytes / 1024 / 1024} MiB`,
  duration: (ms: number) => `${ms / 1000} s`,
};

function note(kind: ExitKind, printed = '', timeLimitS: number | null = null, source = ''): string | null {
  const status = { kind, code: 2, memoryBytes: 0, wallMs: 8, detail: 'unreachable' };
  const outcome: Outcome = { kind: 'exit', status, limitMiB: 128, timeLimitS, source };
  const output = new OutputLog();
  output.push(STDERR, new TextEncoder().encode(printed));
  return endNote(wording, outcome, output);
}

it('has nothing to add to a plain end or a stop', () => {
  expect(note('exit')).toBeNull();
  expect(note('stopped')).toBeNull();
  expect(endNote(wording, { kind: 'cancelled' }, new OutputLog())).toBeNull();
});

it('tells a program that counts processors that there is one', () => {
  const asks = 'func main() { runtime.GOMAXPROCS(runtime.NumCPU()) }';
  expect(note('exit', '', null, asks)).toContain('one processor');
  expect(note('exit', '', null, 'func main() { runtime.GC() }')).toBeNull();
});

it('says what the limit was and where it is set', () => {
  expect(note('out-of-memory')).toMatch(/128 MiB.*Run options.*2048 MiB/);
  expect(note('stopped', '', 5)).toMatch(/limit of 5 s/);
});

it('explains what Go says in its own words', () => {
  expect(note('panic')).toContain('trace');
  expect(note('deadlock')).toContain('what each one waits for');
  expect(note('crashed')).toContain('unreachable');
});

it('tells a stack overflow from other fatal errors, under a long trace too', () => {
  const trace = '\tmain.go:5 +0x1\n'.repeat(200);
  expect(note('fatal', `runtime: limit\nfatal error: stack overflow\n\n${trace}`)).toContain('calls itself');
  expect(note('fatal', `fatal error: concurrent map writes\n${trace}`)).toContain('cannot go on');
  expect(note('fatal', 'not a fatal error: stack overflow\n')).toContain('cannot go on');
});
