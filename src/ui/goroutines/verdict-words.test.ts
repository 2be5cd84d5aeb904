import { describe, expect, test } from 'vitest';
import { pieces } from '../heap/template.ts';
import { en } from './verdict-words-en.ts';
import { fr } from './verdict-words-fr.ts';
import { zh } from './verdict-words-zh.ts';
import type { VerdictFacts, VerdictWords } from './verdict-words.ts';

const FACTS: VerdictFacts = {
  count: 5,
  formatted: '5',
  reason: 'chan send',
  hasBlocked: true,
  hasCreated: true,
};
const rules = Object.keys(en.what) as (keyof VerdictWords['what'])[];

const slots = (text: string): readonly string[] =>
  pieces(text)
    .flatMap((piece) => ('slot' in piece ? [piece.slot] : []))
    .sort();

test('a proven leak is told with both lines', () => {
  expect(en.what.unreachable(FACTS)).toBe(
    '5 goroutines are stuck for ever at {blocked} (chan send), started at {created} by {by}.',
  );
  expect(en.what.unreachable({ ...FACTS, count: 1, formatted: '1' })).toMatch(/^1 goroutine is stuck/);
});

test('an ever growing number is told with both lines', () => {
  expect(en.what.growing(FACTS)).toBe(
    '5 goroutines are alive, more and more in the course of the run, started at {created} by {by}, waiting at {blocked} (chan send).',
  );
});

test('what is not known is left out of the sentence', () => {
  const text = en.what.unreachable({ ...FACTS, hasBlocked: false, hasCreated: false });
  expect(text).toBe('5 goroutines are stuck for ever (chan send), running {func}.');
});

describe.each([
  ['fr', fr],
  ['zh', zh],
])('%s', (_, words) => {
  test.each(rules)('%s has the slots of English', (rule) => {
    for (const facts of [FACTS, { ...FACTS, hasBlocked: false }, { ...FACTS, hasCreated: false }])
      expect(slots(words.what[rule](facts))).toEqual(slots(en.what[rule](facts)));
  });

  test('has every hint and reason that English has, in its own words', () => {
    for (const of of ['hint', 'why', 'nobody'] as const) {
      for (const [key, text] of Object.entries(en[of])) {
        const own = (words[of] as Readonly<Record<string, string>>)[key];
        if (text === '') expect(own).toBe('');
        else expect(own).not.toBe(text);
      }
    }
  });
});
