import { describe, expect, it } from 'vitest';
import { brokenCourse, type CourseLesson } from './course.ts';
import { parseExample } from './read.ts';
import { DOCUMENTS, parseRows, readRows, type ClaimRow } from './rows.ts';

const words = { en: 'one', zh: '一', fr: 'un' };

function exampleJson(slug: string, more: object = {}): string {
  const question = { text: words, figure: { of: 'collections' }, tolerance: 0.1 };
  const claim = { exit: 'exit' };
  return JSON.stringify({
    ...{ slug, order: 1, section: 'values', title: words, summary: words, claim, question, view: 'time' },
    ...more,
  });
}

function lesson(slug: string, more: object = {}, rest: Partial<CourseLesson> = {}): CourseLesson {
  const example = parseExample(slug, exampleJson(slug, more));
  return { example, fixed: null, languages: ['en', 'zh', 'fr'], ...rest };
}

const row = (id: string, slug: string): ClaimRow => ({
  ...{ id, documents: ['000'], verdict: 'true', lesson: slug, says: words, why: words },
});

describe('brokenCourse', () => {
  it('finds nothing in a whole course', () => {
    const first = lesson('one', { claims: ['a'] });
    const second = lesson(
      'two',
      { order: 2, claims: ['b'], fixed: { exit: 'exit' } },
      { fixed: 'package main' },
    );
    expect(brokenCourse([first, second], [row('a', 'one'), row('b', 'two')])).toEqual([]);
  });

  it.each([
    ['a language', lesson('one', {}, { languages: ['en', 'fr'] }), [], 'one: lesson.zh.md is missing'],
    ['a question', lesson('one', { question: undefined }), [], 'one/example.json: question is missing'],
    ['a view', lesson('one', { view: undefined }), [], 'one/example.json: view is missing'],
    [
      'the claim of fixed.go',
      lesson('one', {}, { fixed: 'package main' }),
      [],
      'one/example.json: fixed is missing, yet there is a fixed.go',
    ],
    ['fixed.go', lesson('one', { fixed: { exit: 'exit' } }), [], 'one: fixed.go is missing'],
    ['a lesson', lesson('one'), [row('a', 'two')], 'row a: there is no lesson two'],
    ['an answer', lesson('one'), [row('a', 'one')], 'row a: one/example.json does not list it in claims'],
    ['a row', lesson('one', { claims: ['a'] }), [], 'one/example.json: claims: there is no row a'],
  ] as const)('names %s that is missing', (_, made, rows, expected) => {
    expect(brokenCourse([made], rows)).toEqual([expected]);
  });

  it('names what a claim says in vain', () => {
    const vain = { exit: 'exit', noVerdicts: ['retained'], figures: [{ figure: { of: 'collections' } }] };
    const edit = { from: 'a', to: 'b', claim: vain };
    expect(brokenCourse([lesson('one', { claim: vain })], [])).toEqual([
      'one/example.json: claim.noVerdicts: retained is found at level objects only',
      'one/example.json: claim.figures: collections has neither min nor max',
    ]);
    const run = { clock: 'virtual', observe: 'objects' };
    expect(brokenCourse([lesson('one', { run, try: edit })], [])).toEqual([
      'one/example.json: try.claim.figures: collections has neither min nor max',
    ]);
  });

  it('names what is there twice, and a row of another lesson', () => {
    const lessons = [lesson('one', { claims: ['a'] }), lesson('two', { claims: ['a'] })];
    expect(brokenCourse(lessons, [row('a', 'one'), row('a', 'one')])).toEqual([
      'two/example.json: claims: row a names one',
      'row a is there twice',
      'order 1 is that of one and two',
    ]);
  });
});

describe('the order', () => {
  it('names a place that nobody has', () => {
    expect(brokenCourse([lesson('one'), lesson('two', { order: 3 })], [])).toEqual(['no lesson has order 2']);
  });

  it('names a lesson that is not with its section', () => {
    const lessons = ['values', 'collector', 'values'].map((section, index) =>
      lesson(['one', 'two', 'three'][index] ?? '', { section, order: index + 1 }),
    );
    expect(brokenCourse(lessons, [])).toEqual([
      'three/example.json: section: values comes after collector (two)',
    ]);
  });
});

describe('the rows', () => {
  it('are there for every document, each once', () => {
    const rows = readRows();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(rows.flatMap(({ documents }) => documents))).toEqual(new Set(DOCUMENTS));
  });

  it('are refused by their name and field', () => {
    const { fr: _, ...withoutFrench } = words;
    expect(() => parseRows([{ ...row('a', 'one'), why: withoutFrench }])).toThrow(/row a:[^]*why\.fr/);
    expect(() => parseRows([{ ...row('a', 'one'), verdict: 'perhaps' }])).toThrow(/row a:[^]*verdict/);
    expect(() => parseRows([row('a', 'one'), 7])).toThrow(/row 2:/);
  });
});

describe('parseExample', () => {
  it('names the folder and the field', () => {
    const parse = (more: object) => () => parseExample('one', exampleJson('one', more));
    expect(parse({ view: 'nowhere' })).toThrow(/^one\/example\.json:[^]*view/);
    expect(parse({ title: { en: 'one', fr: 'un' } })).toThrow(/^one\/example\.json:[^]*title\.zh/);
    expect(parse({ unknown: 1 })).toThrow(/^one\/example\.json:[^]*unknown/);
    expect(parse({ slug: 'two' })).toThrow('one/example.json: slug: it is two, the folder one');
    expect(() => parseExample('one', '{')).toThrow(/^one\/example\.json: SyntaxError/);
  });
});
