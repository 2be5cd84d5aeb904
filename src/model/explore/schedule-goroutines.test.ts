import { expect, it } from 'vitest';
import { MAX_SCHEDULE_VERDICTS } from '../../protocol/explore.ts';
import type { ExitStatus } from '../../protocol/run.ts';
import { GoroutineStreamEncoder } from '../goroutines/testing/stream-encoder.ts';
import { ScheduleGoroutines } from './schedule-goroutines.ts';

const EXIT = { kind: 'exit', code: 0 } as const;

function judged(bytes: Uint8Array, status: Pick<ExitStatus, 'kind' | 'code'> = EXIT) {
  const goroutines = new ScheduleGoroutines();
  goroutines.push(bytes);
  return goroutines.verdicts(status);
}

/** Goroutines from 2 on that wait, each at a line of its own from 11 on; main runs. */
function waiting(count: number): GoroutineStreamEncoder {
  const e = new GoroutineStreamEncoder().hello().create(0, 1).run(0, 1);
  for (let goid = 2; goid < 2 + count; goid++) {
    const at = e.stack(`main.f main.go:${9 + goid}`);
    e.create(1, goid, 1, e.stack('main.main main.go:5'))
      .run(1, goid)
      .wait(2, goid, 'chan send', { stack: at });
  }
  return e.run(3, 1);
}

it('has of those that can never go on what a run says, without ids', () => {
  const verdicts = judged(waiting(3).check(4, [2]).finished(5).bytes());
  expect(verdicts).toMatchObject([
    {
      class: 'proven',
      rule: 'unreachable',
      count: 1,
      blocked: { file: 'main.go', line: 11 },
      created: { func: 'main.main', file: 'main.go', line: 5 },
      hint: 'receive-all',
    },
  ]);
  expect([verdicts[0]!.goids, verdicts[0]!.site]).toEqual([[], 0]);
});

it('suspects nobody where a program was cut off, and keeps what is proven', () => {
  const stream = waiting(3).check(4, [2]).run(60e9, 1).run(120e9, 1).finished(120e9).bytes();
  const classes = (status: Pick<ExitStatus, 'kind' | 'code'>) => [
    ...new Set(judged(stream, status).map((verdict) => verdict.class)),
  ];
  // What the others wait for has not been used for most of the run.
  expect(classes(EXIT)).toEqual(['proven', 'suspected']);
  expect(classes({ kind: 'stopped', code: 130 })).toEqual(['proven']);
});

it('stops at a record that makes no sense, and keeps what came before', () => {
  const whole = waiting(1).check(4, [2]).bytes();
  const bytes = new Uint8Array(whole.length + 8);
  bytes.set(whole);
  expect(judged(bytes)).toHaveLength(1);
});

it('keeps a bounded number of verdicts', () => {
  const goids = Array.from({ length: MAX_SCHEDULE_VERDICTS + 10 }, (_, i) => i + 2);
  expect(judged(waiting(goids.length).check(4, goids).bytes())).toHaveLength(MAX_SCHEDULE_VERDICTS);
});
