import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { readExamples, splitLesson } from './examples.ts';

describe('splitLesson', () => {
  it('parts a lesson at its first rule, without the title', () => {
    const html = '<h1>Title</h1>\n<p>Before.</p>\n<hr>\n<p>After.</p>\n<hr>\n<p>More.</p>\n';
    expect(splitLesson(html)).toEqual({
      introduction: '<p>Before.</p>',
      explanation: '<p>After.</p>\n<hr>\n<p>More.</p>',
    });
  });

  it('takes a lesson without a rule as an introduction', () => {
    expect(splitLesson('<p>All.</p>')).toEqual({ introduction: '<p>All.</p>', explanation: '' });
  });
});

describe('readExamples', () => {
  it('gives every example its English lesson and the rows that name it', () => {
    const examples = readExamples(join(ROOT, 'examples'));
    expect(examples.find(({ slug }) => slug === 'leaky-workers')?.title.en).toBe('Workers nobody waits for');
    expect(examples.filter(({ lessons }) => lessons.en === undefined)).toEqual([]);
    const churn = examples.find(({ slug }) => slug === 'steady-churn')?.lessons.en;
    expect(churn?.claims.map(({ id }) => id)).toContain('collector-is-automatic');
  });
});
