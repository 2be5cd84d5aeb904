import { describe, expect, it } from 'vitest';
import type { Report, ReportGoroutine, ReportSnapshot, ReportVerdict } from '../src/protocol/report.ts';
import { brokenClaims, lineOf } from './broken-claims.ts';
import type { Claim } from './claims.ts';
import { figureOf, type Figure, type RunResult } from '../src/protocol/lesson/figure.ts';
import { answerOf, type Question } from '../src/protocol/lesson/question.ts';

const SOURCE = ['package main', '', 'func main() {', '\tgo wait()', '}', 'func wait() { <-never }'].join(
  '\n',
);

const leak: ReportVerdict = {
  ...{ kind: 'goroutine-leak', class: 'proven', count: 2, bytes: 0, file: 'main.go', line: 6 },
  ...{ message: 'two are stuck', reason: 'chan receive' },
  created: { func: 'main.main', file: 'main.go', line: 4 },
};

const waiting: ReportGoroutine = {
  ...{ id: 7, parent: 1, created: leak.created ?? null, omittedStates: 0, end: null },
  states: [
    {
      ...{ t: 5, state: 'channel', reason: 'chan receive', wokenBy: null },
      site: { func: 'main.wait', file: 'main.go', line: 6 },
    },
  ],
};

const snapshot: ReportSnapshot = {
  ...{ name: 'after', t: 9, objects: 30, bytes: 4096, sites: [], roots: [], top: [] },
  types: [{ name: 'main.Session', count: 3, bytes: 300, retained: 900 }],
};

const report: Report = {
  ...{
    schema: 1,
    go: 'go1.27.4',
    observe: 'objects',
    clock: 'virtual',
    samples: [],
    gc: [],
    omittedGoroutines: 0,
  },
  exit: { kind: 'exit', code: 0, memoryBytes: 0, wallMs: 0 },
  goroutines: [waiting, { ...waiting, id: 8, end: 6 }],
  snapshots: [{ ...snapshot, name: 'before', objects: 10 }, snapshot],
  verdicts: [leak],
};

const run: RunResult = { report, output: 'open: 3\nopen: 12 files\n', source: SOURCE };

describe('brokenClaims', () => {
  it.each<[string, Omit<Claim, 'exit'>, Omit<Claim, 'exit'>, RegExp]>([
    [
      'verdicts by their line',
      {
        verdicts: [
          { kind: 'goroutine-leak', class: 'proven', at: '<-never', createdAt: 'go wait', count: 2 },
        ],
      },
      { verdicts: [{ kind: 'goroutine-leak', class: 'proven', at: 'go wait' }] },
      /no verdict [^]*two are stuck/,
    ],
    [
      'verdicts by their reason',
      { verdicts: [{ kind: 'goroutine-leak', class: 'proven', reason: 'chan receive' }] },
      { verdicts: [{ kind: 'goroutine-leak', class: 'proven', reason: 'select' }] },
      /no verdict/,
    ],
    [
      'verdicts that must not be',
      { noVerdicts: ['deadlock'] },
      { noVerdicts: ['goroutine-leak'] },
      /two are stuck/,
    ],
    ['output', { output: ['open: 12'] }, { output: ['closed'] }, /"closed" is not printed/],
    [
      'figures',
      { figures: [{ figure: { of: 'output', after: 'open:' }, min: 12, max: 12 }] },
      { figures: [{ figure: { of: 'output', after: 'open:' }, max: 11 }] },
      /is 12 instead of -Infinity to 11/,
    ],
    [
      'goroutines that are alive at the end',
      { goroutines: [{ state: 'channel', reason: 'chan receive', at: '<-never', count: 1 }] },
      { goroutines: [{ state: 'channel', count: 2 }] },
      /^1 goroutines/,
    ],
    ['the exit code', { code: 0 }, { code: 3 }, /exit code 0 instead of 3/],
  ])('checks %s', (_, holds, fails, message) => {
    expect(brokenClaims({ exit: 'exit', ...holds }, run)).toEqual([]);
    const broken = brokenClaims({ exit: 'exit', ...fails }, run);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(message);
  });

  it('refuses a line that is not there exactly once', () => {
    expect(lineOf(SOURCE, 'go wait')).toBe(4);
    expect(() => lineOf(SOURCE, 'wait()')).toThrow(/on 2 lines/);
    expect(() => lineOf(SOURCE, 'nothing')).toThrow(/on 0 lines/);
  });
});

describe('figureOf', () => {
  it.each<[Figure, number | null]>([
    [{ of: 'snapshot', field: 'objects' }, 30],
    [{ of: 'snapshot', name: 'before', field: 'objects' }, 10],
    [{ of: 'snapshot', name: 'never', field: 'objects' }, null],
    [{ of: 'snapshot', type: 'main.Session', field: 'objects' }, 3],
    [{ of: 'snapshot', type: 'main.Session', field: 'retained' }, 900],
    [{ of: 'snapshot', type: 'main.Gone', field: 'bytes' }, 0],
    [{ of: 'verdictCount', kind: 'goroutine-leak' }, 2],
    [{ of: 'output', after: 'closed:' }, null],
    [{ of: 'lastFloor' }, null],
  ])('%j is %j', (figure, expected) => {
    expect(figureOf(figure, run)).toBe(expected);
  });
});

describe('answerOf', () => {
  const text = { en: 'How many?', zh: '多少？', fr: 'Combien ?' };
  const choices = (...bounds: readonly { min?: number; max?: number }[]): Question => ({
    ...{ text, figure: { of: 'output', after: 'open:' } },
    choices: bounds.map((bound) => ({ text, ...bound })),
  });

  it('finds the choice that is right, or the number', () => {
    expect(answerOf(choices({ max: 3 }, { min: 10, max: 14 }), run)).toEqual({
      kind: 'choice',
      index: 1,
      figure: 12,
    });
    const question: Question = { text, figure: { of: 'exitCode' }, tolerance: 0 };
    expect(answerOf(question, run)).toEqual({ kind: 'number', figure: 0 });
  });

  it('says when none is right, or several are, or there is no figure', () => {
    expect(answerOf(choices({ max: 3 }, { min: 14 }), run)).toMatch(/is 12, which makes 0 choices right/);
    expect(answerOf(choices({ max: 12 }, { min: 12 }), run)).toMatch(/makes 2 choices right/);
    expect(answerOf(choices({ max: 1 }, { min: 2 }), { ...run, output: '' })).toMatch(
      /no output after "open:"/,
    );
  });
});
