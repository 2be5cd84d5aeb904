import { describe, expect, it } from 'vitest';
import type { ScheduleResult } from '../../protocol/explore.ts';
import { describeOutcome } from './describe.ts';
import { isFailure, Outcomes } from './outcomes.ts';

const result = (seed: number, changes: Partial<ScheduleResult> = {}): ScheduleResult => ({
  seed,
  kind: 'exit',
  code: 0,
  message: '',
  place: null,
  output: 'a\nb\n',
  stuck: [],
  ...changes,
});
const stuckAt = (line: number, count = 1) => ({
  func: 'main.f',
  file: 'main.go',
  line,
  reason: 'chan send',
  count,
});

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
    ['where goroutines are stuck', { stuck: [stuckAt(4)] }],
  ] as const)('tells apart by %s', (_what, changes) => {
    expect(outcomesOf(result(0), result(1, changes)).list()).toHaveLength(2);
  });

  it('tells apart how many are stuck, and where it died', () => {
    const [one, two] = [result(0, { stuck: [stuckAt(4)] }), result(1, { stuck: [stuckAt(4, 2)] })];
    expect(outcomesOf(one, two).list()).toHaveLength(2);
    const died = (line: number) => ({ kind: 'panic', place: stuckAt(line) }) as const;
    expect(outcomesOf(result(0, died(1)), result(1, died(2))).list()).toHaveLength(2);
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
  expect(isFailure(result(0, { kind: 'deadlock' }))).toBe(true);
  expect(isFailure(result(0, { kind: 'panic' }))).toBe(true);
  expect(isFailure(result(0, { stuck: [stuckAt(1)] }))).toBe(true);
  expect(isFailure(result(0, { code: 1 }))).toBe(false);
  expect(isFailure(result(0, { kind: 'stopped' }))).toBe(false);
});

it('describes ends, with where goroutines are stuck', () => {
  const described = (changes: Partial<ScheduleResult>): string =>
    outcomesOf(result(0, changes)).list().map(describeOutcome).join();
  expect(described({})).toBe('exit 0');
  expect(described({ stuck: [stuckAt(4), stuckAt(9, 2)] })).toBe(
    'exit 0; 3 goroutines stuck: chan send at main.go:4, chan send at main.go:9 (×2)',
  );
  expect(described({ kind: 'panic', message: 'panic: x\nmore', place: stuckAt(7) })).toBe(
    'panic: x at main.go:7',
  );
  expect(described({ kind: 'deadlock', stuck: [stuckAt(4)] })).toBe(
    'deadlock: 1 goroutine stuck: chan send at main.go:4',
  );
});
