import { describe, expect, test } from 'vitest';
import type { ExitStatus } from '../protocol/run.ts';
import type { GoroutineVerdict } from './goroutines/verdict/verdict.ts';
import { buildReport } from './report.ts';
import { RunModel } from './run-model.ts';
import { StreamEncoder } from './testing/encode.ts';

const options = { goVersion: 'go1.27.4', observe: 'live', clock: 'real' } as const;
const exited: ExitStatus = {
  kind: 'exit',
  code: 0,
  memoryBytes: 1 << 20,
  wallMs: 12,
  detail: 'not for the report',
};

function leakyModel(): RunModel {
  const stream = new StreamEncoder().hello().site(1, 'main.main', 'main.go', 14);
  for (let i = 1; i <= 300; i++) {
    stream.goCreate(i * 1e6, 10 + i, 1, 1, 0).sample({ t: i * 1e6, heapLive: i * 1000, goroutines: i });
    if (i % 30 === 0) {
      stream.gcEnd({
        cycle: i / 30,
        start: i * 1e6,
        markStart: i * 1e6 + 10,
        markEnd: i * 1e6 + 90,
        end: i * 1e6 + 95,
        heapAfter: i * 1e5,
      });
    }
  }
  stream.goEnd(400e6, 12);
  const model = new RunModel();
  model.push(stream.take());
  return model;
}

test('says what the model holds', () => {
  const report = buildReport(leakyModel(), exited, options);
  expect(report).toMatchObject({ schema: 1, go: 'go1.27.4', exit: { kind: 'exit', code: 0 } });
  expect(report.exit).not.toHaveProperty('detail');
  expect(report.samples).toHaveLength(300);
  expect(report.gc).toHaveLength(10);
  expect(report.gc[0]?.pauses).toEqual([
    { start: 30e6, duration: 10 },
    { start: 30e6 + 90, duration: 5 },
  ]);
  expect(report.goroutines[0]).toEqual({
    id: 11,
    parent: 1,
    created: { func: 'main.main', file: 'main.go', line: 14 },
    states: [],
    omittedStates: 0,
    end: null,
  });
  expect(report.goroutines[1]?.end).toBe(400e6);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('verdicts with their class, numbers and line', () => {
  const { verdicts } = buildReport(leakyModel(), exited, options);
  expect(verdicts.map((verdict) => [verdict.kind, verdict.class])).toEqual([
    ['heap-growth', 'suspected'],
    ['goroutine-leak', 'suspected'],
  ]);
  expect(verdicts[0]?.message).toContain('over 10 GCs');
  expect(verdicts[1]).toMatchObject({ count: 299, file: 'main.go', line: 14 });
  expect(verdicts[1]?.message).toContain('main.go:14');
});

describe('with the goroutine stream', () => {
  const stuck: GoroutineVerdict = {
    kind: 'goroutine-leak',
    class: 'proven',
    rule: 'unreachable',
    count: 3,
    blocked: { func: 'main.f', file: 'main.go', line: 7 },
    reason: 'chan send',
    created: { func: 'main.main', file: 'main.go', line: 5 },
    site: 1,
    func: 'main.f',
    hint: 'receive-all',
    goids: [7, 8, 9],
    bytes: null,
  };

  test('its verdicts stand for what the number of goroutines says', () => {
    const { verdicts } = buildReport(leakyModel(), exited, { ...options, goroutineVerdicts: [stuck] });
    expect(verdicts.map(({ kind, class: own, line }) => [kind, own, line])).toEqual([
      ['goroutine-leak', 'proven', 7],
      ['heap-growth', 'suspected', 0],
    ]);
    const none = buildReport(leakyModel(), exited, { ...options, goroutineVerdicts: [] }).verdicts;
    expect(none.map(({ kind }) => kind)).toEqual(['heap-growth']);
  });

  test('a deadlock is said once', () => {
    const dead: GoroutineVerdict = { ...stuck, kind: 'deadlock', rule: 'deadlock' };
    const status = { ...exited, kind: 'deadlock' } as const;
    const { verdicts } = buildReport(new RunModel(), status, { ...options, goroutineVerdicts: [dead] });
    expect(verdicts).toMatchObject([{ kind: 'deadlock', line: 7 }]);
  });
});

describe('how it ended', () => {
  test.each([
    ['deadlock', 'deadlock'],
    ['out-of-memory', 'oom'],
  ] as const)('%s is proven', (kind, verdict) => {
    const { verdicts } = buildReport(new RunModel(), { ...exited, kind }, options);
    expect(verdicts).toMatchObject([{ kind: verdict, class: 'proven' }]);
  });
});

test('many samples are thinned and keep their extremes', () => {
  const { samples } = buildReport(leakyModel(), exited, { ...options, maxSamples: 50 });
  expect(samples.length).toBeLessThanOrEqual(50);
  expect(Math.max(...samples.map((sample) => sample.heapLive))).toBe(300_000);
  expect(samples[0]?.t).toBe(1e6);
});

test('a run nothing is known of', () => {
  expect(buildReport(new RunModel(), exited, options)).toMatchObject({
    samples: [],
    gc: [],
    goroutines: [],
    verdicts: [],
  });
});
