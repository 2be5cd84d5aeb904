import { expect, it } from 'vitest';
import { Outcomes } from '../model/explore/outcomes.ts';
import { result as resultOf, stuckAt, suspectedAt } from '../model/explore/testing/results.ts';
import type { ScheduleResult } from '../protocol/explore.ts';
import { outcomeTable } from './outcome-table.ts';

const result = (seed: number, changes: Partial<ScheduleResult> = {}): ScheduleResult =>
  resultOf(seed, { output: '', ...changes });

function outcomesOf(results: readonly ScheduleResult[]): Outcomes {
  const outcomes = new Outcomes();
  for (const each of results) outcomes.add(each);
  return outcomes;
}

const tableOf = (asked: number, ...results: readonly ScheduleResult[]): string =>
  outcomeTable(outcomesOf(results), asked, null);

it('has a line for each outcome, and says how to replay the rarest failure', () => {
  const panic = { kind: 'panic', code: 2, message: 'panic: x' } as const;
  const text = tableOf(
    4,
    result(0, { output: 'a\n' }),
    result(1, { output: 'a\n' }),
    result(2),
    result(3, panic),
  );
  expect(text).toBe(
    'heapscope: 4 schedules, 3 outcomes\n' +
      '   count   share        seed  outcome\n' +
      '       2  50.0 %           0  exit 0; prints "a\\n"\n' +
      '       1  25.0 %           2  exit 0\n' +
      '       1  25.0 %           3  panic: x\n' +
      'replay with: --clock virtual --seed 3 --schedule random\n',
  );
});

it('offers no replay where nothing failed, and tells what was left undone', () => {
  expect(tableOf(10, result(0))).toBe(
    'heapscope: 1 of 10 schedules, 1 outcome\n   count   share        seed  outcome\n       1 100.0 %           0  exit 0\n',
  );
  expect(tableOf(10)).toContain('0 of 10 schedules, 0 outcomes');
});

it('lets nothing through to the terminal that would move its cursor', () => {
  const text = tableOf(1, result(0, { output: '\u001b[2Jgone\u009b1A' }));
  expect(text).toContain('prints "\\u001b[2Jgone?1A"');
});

it('stays short', () => {
  const many = Array.from({ length: 100 }, (_, seed) => result(seed, { output: 'x'.repeat(seed + 1) }));
  const text = tableOf(100, ...many);
  expect(text.split('\n').length).toBeLessThan(50);
  expect(text).toContain('and 60 more outcomes');
});

it('says in sentences what is to fail, once for all outcomes that it is part of', () => {
  const stuck = stuckAt(4, { count: 2 });
  const results = [
    result(0),
    result(1, { verdicts: [stuck, suspectedAt(9)] }),
    result(2, { verdicts: [stuck], output: 'x' }),
    result(3, { kind: 'panic', code: 2, message: 'panic: \u001b[2J' }),
  ];
  const said = (failOn: 'proven' | 'suspected') =>
    outcomeTable(outcomesOf(results), 4, failOn)
      .split('\n')
      .filter((line) => /^heapscope: (proven|suspected): /.test(line));
  const proven = [
    'heapscope: proven: 2 goroutines are stuck for ever at main.go:4 (chan send), started at main.go:3 by main.main: ' +
      'nobody can receive, as nothing that still runs can reach the channel. Under 2 of 4 schedules, seed 1 the first.',
    'heapscope: proven: panic: ?[2J. Under 1 of 4 schedules, seed 3 the first.',
  ];
  expect(said('proven')).toEqual(proven);
  const suspected = said('suspected');
  expect(suspected).toHaveLength(3);
  expect(suspected[1]).toMatch(
    /^heapscope: suspected: 1 goroutine waits at main.go:9 .* Under 1 of 4 schedules, seed 1 the first\.$/,
  );
});

it('offers a replay of what is only suspected where nothing is proven', () => {
  expect(tableOf(2, result(0), result(1, { verdicts: [suspectedAt(9)] }))).toMatch(
    /replay with: --clock virtual --seed 1 /,
  );
});
