import { describe, expect, it } from 'vitest';
import type { ScheduleResult } from '../../protocol/explore.ts';
import { describeOutcome } from './describe.ts';
import { isFailure } from './failure.ts';
import { Outcomes } from './outcomes.ts';
import { result, stuckAt, suspectedAt } from './testing/results.ts';

function outcomesOf(...results: readonly ScheduleResult[]): Outcomes {
  const outcomes = new Outcomes();
  for (const each of results) outcomes.add(each);
  return outcomes;
}

describe('Outcomes', () => {
  it('puts the same end with the same lines in any order together, and shows that of the lowest seed', () => {
    const list = outcomesOf(result(3, { output: 'b\na\n' }), result(1), result(2)).list();
    expect(list).toMatchObject([{ count: 3, seed: 1, orders: 2, output: 'a\nb\n' }]);
  });

  it.each([
    ['the end', { kind: 'panic', code: 2, message: 'panic: x' }],
    ['the code', { code: 1 }],
    ['what is printed', { output: 'a\n' }],
    ['where goroutines are stuck', { verdicts: [stuckAt(4)] }],
    ['where some are suspected', { verdicts: [suspectedAt(4)] }],
  ] as const)('tells apart by %s', (_what, changes) => {
    expect(outcomesOf(result(0), result(1, changes)).list()).toHaveLength(2);
  });

  it('tells apart how many are stuck, of which go statement, and where it died', () => {
    const outcomes = (one: Partial<ScheduleResult>, other: Partial<ScheduleResult>) =>
      outcomesOf(result(0, one), result(1, other)).list();
    const stuck = { verdicts: [stuckAt(4)] };
    expect(outcomes(stuck, { verdicts: [stuckAt(4, { count: 2 })] })).toHaveLength(2);
    expect(outcomes(stuck, { verdicts: [stuckAt(4, { created: null })] })).toHaveLength(2);
    const died = (line: number) => ({ kind: 'panic', place: stuckAt(line).blocked }) as const;
    expect(outcomes(died(1), died(2))).toHaveLength(2);
  });

  it('does not tell apart what follows from times: the order of verdicts, and the measure of a suspicion', () => {
    const one = [suspectedAt(4), stuckAt(7), stuckAt(9)];
    const other = [stuckAt(9), stuckAt(7), suspectedAt(4, { count: 3, rule: 'left-behind' })];
    const list = outcomesOf(result(1, { verdicts: other }), result(0, { verdicts: one })).list();
    expect(list).toMatchObject([{ count: 2, seed: 0, verdicts: one }]);
  });

  it('lists the commonest first', () => {
    const list = outcomesOf(result(0, { code: 1 }), result(1), result(2)).list();
    expect(list.map(({ count, code }) => [count, code])).toEqual([
      [2, 0],
      [1, 1],
    ]);
  });

  it('keeps a bounded number of them and counts the others', () => {
    const outcomes = new Outcomes();
    for (let seed = 0; seed < 1200; seed++) outcomes.add(result(seed, { output: `${seed}` }));
    expect([outcomes.total, outcomes.list().length, outcomes.left]).toEqual([1200, 1000, 200]);
  });
});

it('knows a failure from an end that is merely another one', () => {
  for (const kind of ['deadlock', 'panic', 'fatal', 'out-of-memory'] as const)
    expect(isFailure(result(0, { kind }))).toBe(true);
  expect(isFailure(result(0, { verdicts: [stuckAt(1)] }))).toBe(true);
  expect(isFailure(result(0, { code: 1 }))).toBe(false);
  expect(isFailure(result(0, { kind: 'stopped' }))).toBe(false);
});

it('takes a suspicion for a failure only when asked to', () => {
  const suspected = result(0, { verdicts: [suspectedAt(1)] });
  expect([isFailure(suspected), isFailure(suspected, 'suspected')]).toEqual([false, true]);
  expect(isFailure(result(0, { verdicts: [stuckAt(1)] }), 'suspected')).toBe(true);
  expect(isFailure(result(0), 'suspected')).toBe(false);
});

describe('describeOutcome', () => {
  const described = (changes: Partial<ScheduleResult>): string =>
    outcomesOf(result(0, changes)).list().map(describeOutcome).join();

  it.each<[Partial<ScheduleResult>, string]>([
    [{}, 'exit 0'],
    [
      { verdicts: [stuckAt(10), stuckAt(9, { count: 2 })] },
      'exit 0; 3 goroutines stuck: chan send at main.go:9 (×2), chan send at main.go:10',
    ],
    [
      { verdicts: [stuckAt(4), suspectedAt(6)] },
      'exit 0; 1 goroutine stuck: chan send at main.go:4; 1 goroutine suspected: chan send at main.go:6',
    ],
    [
      { verdicts: [suspectedAt(0, { blocked: null, reason: '' })] },
      'exit 0; 1 goroutine suspected: running, started at main.go:3',
    ],
    [
      { kind: 'panic', message: 'panic: x\nmore', place: { func: 'main.f', file: 'main.go', line: 7 } },
      'panic: x at main.go:7',
    ],
    [
      // Of two go statements, at the same line.
      { kind: 'deadlock', verdicts: [stuckAt(4), stuckAt(4, { created: null })] },
      'deadlock: 2 goroutines stuck: chan send at main.go:4 (×2)',
    ],
  ])('%j', (changes, expected) => {
    expect(described(changes)).toBe(expected);
  });
});
