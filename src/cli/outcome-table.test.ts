import { expect, it } from 'vitest';
import { Outcomes } from '../model/explore/outcomes.ts';
import type { ScheduleResult } from '../protocol/explore.ts';
import { outcomeTable } from './outcome-table.ts';

const result = (seed: number, changes: Partial<ScheduleResult> = {}): ScheduleResult => ({
  seed,
  kind: 'exit',
  code: 0,
  message: '',
  place: null,
  output: '',
  verdicts: [],
  ...changes,
});

function tableOf(asked: number, ...results: readonly ScheduleResult[]): string {
  const outcomes = new Outcomes();
  for (const each of results) outcomes.add(each);
  return outcomeTable(outcomes, asked);
}

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
