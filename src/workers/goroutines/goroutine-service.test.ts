import { expect, it } from 'vitest';
import { randomRun } from '../../model/goroutines/testing/random-run.ts';
import type { GoroutineOverview, GoroutineProblem } from '../../protocol/goroutine-views.ts';
import { GoroutineService } from './goroutine-service.ts';

function started() {
  const told: GoroutineOverview[] = [];
  const problems: GoroutineProblem[] = [];
  const waiting: (() => void)[] = [];
  const service = new GoroutineService(
    { changed: (overview) => told.push(overview), problem: (problem) => problems.push(problem) },
    (callback) => waiting.push(callback),
  );
  return { service, told, problems, waiting };
}

it('tells what is new a while after the first of it, and at the end', () => {
  const { service, told, problems, waiting } = started();
  const { bytes, lives } = randomRun({ seed: 1, steps: 100, goroutines: 5 });
  service.start();
  service.append(bytes);
  service.append(new Uint8Array(0));
  expect([told.length, waiting.length]).toEqual([0, 1]);
  waiting[0]!();
  expect(told).toMatchObject([{ created: lives.size, finished: true }]);
  service.end();
  expect([told.length, problems.length]).toEqual([2, 0]);
});

it('tells a problem once, and of the next run anew', () => {
  const { service, problems } = started();
  for (let run = 0; run < 2; run++) {
    service.start();
    service.append(Uint8Array.of(1, 2, 3));
    service.end();
    service.end();
    expect(service.problems()).toHaveLength(1);
  }
  expect(problems.map(({ kind }) => kind)).toEqual(['truncated', 'truncated']);
});

it('forgets the last run when the next one starts', () => {
  const { service } = started();
  service.append(randomRun({ seed: 1, steps: 100, goroutines: 5 }).bytes);
  service.start();
  expect(service.overview().created).toBe(0);
  expect(service.detail(1)).toBeNull();
  expect(service.report()).toEqual({ goroutines: [], omitted: 0 });
});

it('judges a run that is over, and says what has become suspected', () => {
  const { service, told } = started();
  service.start();
  service.append(randomRun({ seed: 3, steps: 400, goroutines: 12 }).bytes);
  service.end();
  const verdicts = service.verdicts({ kind: 'deadlock', code: 2 });
  expect(verdicts.every((verdict) => verdict.kind === 'deadlock')).toBe(true);
  expect(told).toHaveLength(2);
  expect(told.at(-1)?.suspected).toBe(0);
});
