import { expect, it } from 'vitest';
import type { ScheduleResult } from '../../protocol/explore.ts';
import { Outcomes } from './outcomes.ts';
import { buildExploreReport } from './report.ts';
import { result, stuckAt, suspectedAt } from './testing/results.ts';
import { complaintsOf, exploreVerdicts } from './verdicts.ts';

function outcomesOf(...results: readonly ScheduleResult[]): Outcomes {
  const outcomes = new Outcomes();
  for (const each of results) outcomes.add(each);
  return outcomes;
}

it('has the fields of a run’s verdict, and the schedules under which it holds', () => {
  const outcomes = outcomesOf(result(0), result(1, { verdicts: [stuckAt(4)] }));
  const { explore, verdicts } = buildExploreReport(outcomes, { goVersion: 'go1', first: 0 });
  const told = {
    kind: 'goroutine-leak',
    class: 'proven',
    count: 1,
    bytes: 0,
    file: 'main.go',
    line: 4,
    message:
      '1 goroutine is stuck for ever at main.go:4 (chan send), started at main.go:3 by main.main: nobody can receive, as ' +
      'nothing that still runs can reach the channel.',
    created: { func: 'main.main', file: 'main.go', line: 3 },
    reason: 'chan send',
    hint: expect.stringContaining('Receive all') as string,
  };
  expect(verdicts).toEqual([{ ...told, schedules: 1, seed: 1 }]);
  expect(explore.outcomes.map((outcome) => outcome.verdicts)).toEqual([[], [told]]);
});

it('says once what is part of several outcomes, with the lowest seed, the surest first', () => {
  const outcomes = outcomesOf(
    result(0, { verdicts: [suspectedAt(9)], output: 'x' }),
    result(5, { verdicts: [suspectedAt(9)] }),
    result(7, { verdicts: [stuckAt(4), suspectedAt(9)] }),
    result(3, { verdicts: [stuckAt(4)], output: 'y' }),
  );
  expect(exploreVerdicts(outcomes.list())).toMatchObject([
    { class: 'proven', line: 4, schedules: 2, seed: 3 },
    { class: 'suspected', line: 9, schedules: 3, seed: 0 },
  ]);
});

it('has a verdict for ends that are proven to be wrong', () => {
  const of = (kind: ScheduleResult['kind']) => exploreVerdicts(outcomesOf(result(2, { kind })).list());
  expect(of('deadlock')).toMatchObject([{ kind: 'deadlock', class: 'proven', seed: 2 }]);
  expect(of('out-of-memory')).toMatchObject([{ kind: 'oom', class: 'proven', seed: 2 }]);
  expect(of('panic')).toEqual([]);
});

it('complains of panics too, by message and place', () => {
  const panic = (seed: number, output: string) =>
    result(seed, {
      kind: 'panic',
      message: 'panic: x',
      place: { func: 'main.f', file: 'main.go', line: 7 },
      output,
    });
  const list = outcomesOf(panic(4, 'a'), panic(2, 'b'), result(0, { verdicts: [suspectedAt(9)] })).list();
  const complaint = { class: 'proven', message: 'panic: x at main.go:7.', schedules: 2, seed: 2 };
  expect(complaintsOf(list, 'proven')).toEqual([complaint]);
  expect(complaintsOf(list, 'suspected')).toMatchObject([{ class: 'suspected' }, complaint]);
});
