import { expect, it } from 'vitest';
import type { Report } from '../src/protocol/report.ts';
import type { Claim } from './claims.ts';
import { interchangeable, type ClaimedRun } from './told-apart.ts';

const report: Report = {
  ...{ schema: 1, go: 'go1.27.4', observe: 'objects', clock: 'virtual', omittedGoroutines: 0 },
  ...{ samples: [], gc: [], goroutines: [], snapshots: [], verdicts: [] },
  exit: { kind: 'exit', code: 0, memoryBytes: 0, wallMs: 0 },
};

function run(name: string, output: string, claim: Omit<Claim, 'exit'>): ClaimedRun {
  return { name, claim: { exit: 'exit', ...claim }, result: { report, output, source: 'package main' } };
}

it('finds nothing where each claim fails for the other program', () => {
  const main = run('one', 'kept: 9\n', { output: ['kept: 9'] });
  const fixed = run('one, fixed', 'kept: 0\n', { output: ['kept: 0'] });
  expect(interchangeable(main, fixed)).toEqual([]);
});

it('names a claim that holds for both', () => {
  const main = run('one', 'kept: 9\n', { output: ['kept:'] });
  const fixed = run('one, fixed', 'kept: 0\n', { output: ['kept: 0'] });
  expect(interchangeable(main, fixed)).toEqual(['the claim of one holds for one, fixed too']);
  expect(interchangeable(fixed, main)).toEqual(['the claim of one holds for one, fixed too']);
});

it('does not count a line that the other program lacks', () => {
  const goroutines: Claim['goroutines'] = [{ state: 'channel', at: '<-never', count: 0 }];
  const main = run('one', '', { goroutines });
  const fixed = run('one, fixed', '', { output: ['done'] });
  expect(interchangeable(main, fixed)).toEqual(['the claim of one holds for one, fixed too']);
});
