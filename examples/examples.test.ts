import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report, ReportGcCycle } from '../src/protocol/report.ts';
import { brokenClaims } from './broken-claims.ts';
import { withEdit, type Claim } from './claims.ts';
import type { RunResult } from '../src/protocol/lesson/figure.ts';
import { brokenCourse } from './course.ts';
import { brokenCode, brokenText } from './lesson-text.ts';
import { readExampleFolders, type ExampleFolder } from './read.ts';
import { DOCUMENTS, readRows } from './rows.ts';
import type { Language } from '../src/protocol/lesson/texts.ts';

const folders = readExampleFolders();

const slugs = new Set(folders.map(({ example }) => example.slug));

/** The lesson's texts, of the languages that it has. */
function textsOf({ folder, languages }: ExampleFolder): Readonly<Partial<Record<Language, string>>> {
  return Object.fromEntries(
    languages.map((language) => [language, readFileSync(join(folder, `lesson.${language}.md`), 'utf8')]),
  );
}

describe('the course', () => {
  it('has 34 lessons or more, and some for every article', () => {
    expect(folders.length).toBeGreaterThanOrEqual(34);
    const seeds = folders.flatMap(({ example }) => (example.seed === undefined ? [] : [example.seed]));
    expect([...new Set(seeds)].sort()).toEqual([...DOCUMENTS]);
  });

  it('lacks nothing: languages, questions, an answer to every row', () => {
    expect(brokenCourse(folders, readRows())).toEqual([]);
  });

  it.each(folders)('$example.slug: its programs fit on a screen', ({ example, source, fixed }) => {
    // What stands for a database or a network takes lines, and so does mending.
    const most = example.section === 'resources' || example.section === 'beyond' ? 80 : 55;
    for (const program of [source, fixed ?? '']) {
      const lines = program.split('\n');
      expect(lines.length).toBeLessThanOrEqual(program === source ? most : most + 10);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
    }
  });

  it.each(folders)('$example.slug: its text has the form of a lesson, in each language', (lesson) => {
    const { example, source, fixed } = lesson;
    const { slug, title, try: edit } = example;
    const texts = textsOf(lesson);
    const broken = lesson.languages.flatMap((language) =>
      brokenText({ slug, language, title: title[language], text: texts[language] ?? '' }, slugs),
    );
    const sources = [source, fixed ?? '', edit?.to ?? ''];
    expect([...broken, ...brokenCode(slug, texts, sources)]).toEqual([]);
  });

  it.each(folders)("$example.slug: the lesson's edit can be made", ({ example, source }) => {
    const { try: edit } = example;
    expect(edit === undefined ? null : withEdit(source, edit)).not.toBe(source);
  });
});

describe('withEdit', () => {
  it('wants the text exactly once', () => {
    expect(withEdit('a b', { from: 'b', to: 'c' })).toBe('a c');
    expect(() => withEdit('a a', { from: 'a', to: 'c' })).toThrow(/2 times/);
    expect(() => withEdit('a', { from: 'b', to: 'c' })).toThrow(/0 times/);
  });
});

const MIB = 2 ** 20;

/** A report with these floors, in MiB. */
function report(
  floors: readonly number[],
  goroutines = 1,
  kind: Report['exit']['kind'] = 'exit',
  code = 0,
): RunResult {
  const gc = floors.map((floor, index): ReportGcCycle => {
    const start = index * 1e8;
    return {
      start,
      end: start + 1e6,
      pauses: [],
      heapBefore: floor * 2 * MIB,
      heapAfter: floor * MIB,
      goal: 0,
      forced: false,
    };
  });
  const sample = {
    t: 0,
    heapInUse: 0,
    stackInUse: 0,
    sys: 0,
    totalAlloc: 0,
    mallocs: 0,
    frees: 0,
    numGC: 0,
    goroutines,
  };
  const made: Report = {
    schema: 1,
    go: 'go1.27.4',
    exit: { kind, code, memoryBytes: 0, wallMs: 0 },
    observe: 'live',
    clock: 'real',
    samples: gc.map(({ heapBefore }) => ({ ...sample, heapLive: heapBefore })),
    gc,
    goroutines: [],
    omittedGoroutines: 0,
    snapshots: [],
    verdicts: [],
  };
  return { report: made, output: '', source: '' };
}

const RISING = [1, 2, 3, 4, 5, 6, 8, 10, 13, 16];
const FLAT = RISING.map(() => 1);
const FALLING = [32, 32, 32, 24, 24, 16, 16, 8, 1, 1, 1, 1];

describe('brokenClaims', () => {
  const claim: Claim = { exit: 'exit', verdict: 'rising', minGCs: 10, minGoroutinesAtEnd: 5, maxHeapMiB: 40 };

  it('finds nothing when all holds', () => {
    expect(brokenClaims(claim, report(RISING, 5))).toEqual([]);
    expect(brokenClaims({ exit: 'exit', verdict: 'flat', maxGoroutinesAtEnd: 1 }, report(FLAT))).toEqual([]);
    expect(brokenClaims({ exit: 'exit', verdict: 'fell' }, report(FALLING))).toEqual([]);
    expect(brokenClaims({ exit: 'stopped' }, report([], 2, 'stopped', 130))).toEqual([]);
  });

  it.each([
    ['another floor', report(FLAT, 5), /floor is flat instead of rising/],
    ['too few collections', report(RISING.slice(1), 5), /9 collections/],
    ['too few goroutines', report(RISING, 4), /4 goroutines/],
    [
      'too much heap',
      report(
        RISING.map((floor) => floor * 2),
        5,
      ),
      /live heap of 64\.0 MiB/,
    ],
    ['a panic', report(RISING, 5, 'panic', 2), /ended with panic/],
    ['an exit code', report(RISING, 5, 'exit', 3), /exit code 3/],
  ])('names %s, and only that', (_, made, expected) => {
    const broken = brokenClaims(claim, made);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(expected);
  });

  it('tells rising and falling floors from a flat one', () => {
    expect(brokenClaims({ exit: 'exit', verdict: 'flat' }, report(RISING))).toHaveLength(1);
    expect(brokenClaims({ exit: 'exit', verdict: 'flat' }, report(FALLING))).toHaveLength(1);
  });
});
